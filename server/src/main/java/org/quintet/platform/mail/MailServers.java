package org.quintet.platform.mail;

import java.util.Optional;

/** Tells which mail server counts. */
@FunctionalInterface
public interface MailServers {

    /** The mail server as of now; without one, mails stay in the database. */
    Optional<MailServer> current();
}
