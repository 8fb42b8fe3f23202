package org.quintet.invoices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The month in which invoices are issued, for what was sold up to its first day (UTC). */
public record InvoiceMonth(YearMonth month) {

    private static final DateTimeFormatter IN_NUMBERS = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** The month of an instant. */
    public static InvoiceMonth of(Instant instant) {
        return new InvoiceMonth(YearMonth.from(LocalDate.ofInstant(instant, ZoneOffset.UTC)));
    }

    /** When its invoices are issued: as it begins. */
    Instant issuedAt() {
        return startOf(month);
    }

    /** When the month before begins, of which it is billed. */
    Instant from() {
        return startOf(month.minusMonths(1));
    }

    /** The number of an invoice. */
    String identifier(int number) {
        return "%sU-%06d".formatted(IN_NUMBERS.format(month), number);
    }

    /** What is billed, in words: the month before. */
    public String billed() {
        return IN_WORDS.format(month.minusMonths(1));
    }

    private static Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
