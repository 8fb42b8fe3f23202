package org.quintet.platform.mail;

import org.quintet.platform.settings.Secret;

/**
 * A mail server.
 *
 * @param user for signing in; empty sends without signing in
 */
public record MailServer(String host, int port, String user, Secret password, Encryption encryption) {

    /** How the way to it is protected. */
    public enum Encryption {
        NONE,
        /** If it offers STARTTLS (RFC 3207). */
        IF_OFFERED,
        /** By STARTTLS, or no mail is sent. */
        STARTTLS,
        /** From the first byte on (RFC 8314). */
        TLS
    }
}
