package org.quintet.platform.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mail server.
 *
 * @param host its name ({@code QUINTET_SMTP_HOST}); empty keeps mails in the database only
 * @param port its port ({@code QUINTET_SMTP_PORT})
 * @param user for signing in ({@code QUINTET_SMTP_USER}); empty sends without signing in
 * @param password for signing in ({@code QUINTET_SMTP_PASSWORD})
 * @param from the sender's address
 */
@ConfigurationProperties("quintet.smtp")
public record MailSettings(String host, int port, String user, Secret password, String from) {

    /** Whether mails leave this machine. */
    public boolean delivers() {
        return !host.isEmpty();
    }
}
