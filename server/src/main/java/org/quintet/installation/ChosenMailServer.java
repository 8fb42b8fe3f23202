package org.quintet.installation;

import static org.quintet.schema.Tables.SETTING;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.platform.mail.MailServer;
import org.quintet.platform.mail.MailServers;
import org.quintet.platform.settings.MailSettings;
import org.quintet.platform.settings.Secret;
import org.springframework.stereotype.Component;

/**
 * The mail server in the operator's settings if they choose {@code smtp} and name one, none if they choose
 * {@code disable}, and the one in the environment otherwise.
 */
@Component
class ChosenMailServer implements MailServers {

    private static final int STANDARD_PORT = 25;

    private final DSLContext sql;
    private final MailSettings environment;

    ChosenMailServer(DSLContext sql, MailSettings environment) {
        this.sql = sql;
        this.environment = environment;
    }

    @Override
    public Optional<MailServer> current() {
        Record row = sql.select(
                        SETTING.EMAIL_SERVICE,
                        SETTING.SMTP_HOST,
                        SETTING.SMTP_PORT,
                        SETTING.SMTP_USERNAME,
                        SETTING.SMTP_PASSWORD,
                        SETTING.SMTP_ENCRYPTION)
                .from(SETTING)
                .fetchSingle();
        return switch (Optional.ofNullable(row.get(SETTING.EMAIL_SERVICE)).orElse("")) {
            case "disable" -> Optional.empty();
            case "smtp" -> ofSettings(row).or(this::ofEnvironment);
            default -> ofEnvironment();
        };
    }

    private static Optional<MailServer> ofSettings(Record row) {
        return Optional.ofNullable(row.get(SETTING.SMTP_HOST))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .map(host -> new MailServer(
                        host,
                        Optional.ofNullable(row.get(SETTING.SMTP_PORT)).orElse(STANDARD_PORT),
                        Optional.ofNullable(row.get(SETTING.SMTP_USERNAME)).orElse(""),
                        new Secret(Optional.ofNullable(row.get(SETTING.SMTP_PASSWORD))
                                .orElse("")),
                        encryption(Optional.ofNullable(row.get(SETTING.SMTP_ENCRYPTION))
                                .orElse(""))));
    }

    private Optional<MailServer> ofEnvironment() {
        return environment.delivers()
                ? Optional.of(new MailServer(
                        environment.host(),
                        environment.port(),
                        environment.user(),
                        environment.password(),
                        MailServer.Encryption.IF_OFFERED))
                : Optional.empty();
    }

    private static MailServer.Encryption encryption(String word) {
        return switch (word) {
            case "ssl" -> MailServer.Encryption.TLS;
            case "tls" -> MailServer.Encryption.STARTTLS;
            case "none" -> MailServer.Encryption.NONE;
            default -> MailServer.Encryption.IF_OFFERED;
        };
    }
}
