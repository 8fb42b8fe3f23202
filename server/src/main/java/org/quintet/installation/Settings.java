package org.quintet.installation;

import static org.quintet.schema.Tables.SETTING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;

/**
 * The operator's settings, as far as the server itself acts on them.
 *
 * @param appName what this installation calls itself
 * @param frontendUrl where the operator serves a frontend; without one, links lead to this server
 * @param orderExpiry how long somebody may take to finish an order
 * @param maxComplexCustomFields how many values an attendee, session or speaker may have for fields of an event's own
 * @param largestImage the largest picture that may be uploaded, in bytes
 * @param largestFile the largest other file that may be uploaded, in bytes
 * @param emailFrom the sender's address, instead of the one in the environment
 * @param emailFromName the sender's name
 * @param adminBillingEmail who gets copies of the platform's invoices
 * @param biller who runs the installation
 */
public record Settings(
        String appName,
        Optional<String> frontendUrl,
        Duration orderExpiry,
        int maxComplexCustomFields,
        int largestImage,
        int largestFile,
        Optional<String> emailFrom,
        Optional<String> emailFromName,
        Optional<String> adminBillingEmail,
        BillingParty biller) {

    /** What the reference server is installed with. Nobody's frontend: it counts as none. */
    static final String FACTORY_FRONTEND = "http://eventyay.com";

    private static final int KILOBYTE = 1024;

    private static final List<Field<?>> OWN_COLUMNS = List.of(
            SETTING.APP_NAME,
            SETTING.FRONTEND_URL,
            SETTING.ORDER_EXPIRY_TIME,
            SETTING.MAX_COMPLEX_CUSTOM_FIELDS,
            SETTING.IMAGE_SIZE,
            SETTING.SLIDE_SIZE,
            SETTING.EMAIL_FROM,
            SETTING.EMAIL_FROM_NAME,
            SETTING.ADMIN_BILLING_EMAIL);

    static final List<Field<?>> COLUMNS = Stream.of(OWN_COLUMNS, BillingParty.COLUMNS)
            .flatMap(List::stream)
            .distinct()
            .toList();

    static Settings of(Record row) {
        return new Settings(
                row.get(SETTING.APP_NAME),
                text(row, SETTING.FRONTEND_URL).filter(url -> !url.equals(FACTORY_FRONTEND)),
                Duration.ofMinutes(row.get(SETTING.ORDER_EXPIRY_TIME)),
                row.get(SETTING.MAX_COMPLEX_CUSTOM_FIELDS),
                row.get(SETTING.IMAGE_SIZE) * KILOBYTE,
                row.get(SETTING.SLIDE_SIZE) * KILOBYTE,
                text(row, SETTING.EMAIL_FROM),
                text(row, SETTING.EMAIL_FROM_NAME),
                text(row, SETTING.ADMIN_BILLING_EMAIL),
                BillingParty.of(row));
    }

    static Optional<String> text(Record row, Field<String> column) {
        return Optional.ofNullable(row.get(column)).filter(text -> !text.isBlank());
    }
}
