package org.quintet.exports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.payments.Amounts;
import org.quintet.platform.text.PlainText;

/**
 * A column of a listing.
 *
 * @param text what a row has in it
 */
record Column(String heading, Function<Record, String> text) {

    String of(Record row) {
        return text.apply(row);
    }

    /** The value of a field, as it is; nothing where there is none. */
    static Column of(String heading, Field<?> field) {
        return new Column(heading, row -> text(row.get(field)));
    }

    /** A point in time, on the clocks of {@code zone}. */
    static Column time(String heading, Field<Instant> field, ZoneId zone) {
        return new Column(heading, row -> {
            @Nullable Instant time = row.get(field);
            return time == null ? "" : WrittenTimes.text(time, zone);
        });
    }

    /** What HTML says. */
    static Column html(String heading, Field<String> field) {
        return new Column(heading, row -> PlainText.of(text(row.get(field))));
    }

    /** Yes or no. */
    static Column flag(String heading, Field<Boolean> field) {
        return new Column(heading, row -> row.get(field) ? "Yes" : "No");
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "Yes" : "No";
            case BigDecimal number -> Amounts.shown(number).toPlainString();
            default -> value.toString();
        };
    }
}
