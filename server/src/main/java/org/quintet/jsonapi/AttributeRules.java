package org.quintet.jsonapi;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * What an attribute may be: its kind, whether it must be sent, may be null, may be read and written, and in which views.
 * Without further words it is optional, not nullable, readable and writable by everybody who may read or write the resource.
 */
public final class AttributeRules {

    /** What is to be stored; empty is null. */
    record Accepted(Optional<Object> value) {}

    private final AttributeKind kind;
    private boolean required;
    private boolean nullable;
    private boolean readable = true;
    private boolean writable = true;
    private Set<String> shownIn = Set.of();
    private Set<String> writableIn = Set.of();
    private Set<String> valueIn = Set.of();
    private UnaryOperator<Object> cleaner = value -> value;
    private Predicate<Object> check = value -> true;
    private Optional<Object> initial = Optional.empty();
    private boolean shownAsText;
    private boolean alsoUnderscored;

    private AttributeRules(AttributeKind kind) {
        this.kind = kind;
    }

    private AttributeRules(AttributeRules other) {
        this.kind = other.kind;
        this.required = other.required;
        this.nullable = other.nullable;
        this.readable = other.readable;
        this.writable = other.writable;
        this.shownIn = other.shownIn;
        this.writableIn = other.writableIn;
        this.valueIn = other.valueIn;
        this.cleaner = other.cleaner;
        this.check = other.check;
        this.initial = other.initial;
        this.shownAsText = other.shownAsText;
        this.alsoUnderscored = other.alsoUnderscored;
    }

    /** A JSON string. */
    public static AttributeRules string() {
        return new AttributeRules(new AttributeKind.Text());
    }

    /** A text that may be sent as a number too, as a postal code. */
    public static AttributeRules stringOrNumber() {
        return new AttributeRules(new AttributeKind.TextOrNumber());
    }

    /** A whole number. */
    public static AttributeRules integer() {
        return new AttributeRules(new AttributeKind.Whole());
    }

    /** Any number. */
    public static AttributeRules number() {
        return new AttributeRules(new AttributeKind.Fraction());
    }

    /** True or false. */
    public static AttributeRules bool() {
        return new AttributeRules(new AttributeKind.Truth());
    }

    /** An instant. */
    public static AttributeRules datetime() {
        return new AttributeRules(new AttributeKind.Moment());
    }

    /** A web address. */
    public static AttributeRules url() {
        return new AttributeRules(new AttributeKind.Url());
    }

    /** An e-mail address. */
    public static AttributeRules email() {
        return new AttributeRules(new AttributeKind.Email());
    }

    /** One of these words. */
    public static AttributeRules oneOf(String... words) {
        return new AttributeRules(new AttributeKind.Choice(new LinkedHashSet<>(Arrays.asList(words))));
    }

    /** Any JSON, stored in a {@code json}, {@code jsonb} or text array column. */
    public static AttributeRules json() {
        return new AttributeRules(new AttributeKind.Json());
    }

    /** A list of objects with these members, stored as JSON. */
    public static AttributeRules objects(AttributeMember... members) {
        return new AttributeRules(new AttributeKind.Objects(List.of(members)));
    }

    /** Must be sent on POST. */
    public AttributeRules required() {
        AttributeRules rules = new AttributeRules(this);
        rules.required = true;
        return rules;
    }

    /** May be null. */
    public AttributeRules nullable() {
        AttributeRules rules = new AttributeRules(this);
        rules.nullable = true;
        return rules;
    }

    /** Shown, never taken from a request: what a client sends is ignored. */
    public AttributeRules readOnly() {
        AttributeRules rules = new AttributeRules(this);
        rules.writable = false;
        return rules;
    }

    /** Taken from requests, never shown, filtered or sorted by. */
    public AttributeRules writeOnly() {
        AttributeRules rules = new AttributeRules(this);
        rules.readable = false;
        return rules;
    }

    /** Exists only for callers who get one of these views; for others it is unknown. */
    public AttributeRules in(String... views) {
        AttributeRules rules = new AttributeRules(this);
        rules.shownIn = Set.of(views);
        return rules;
    }

    /**
     * Null for callers who get none of these views, unless the declaration says in which rows they see it; they cannot
     * filter or sort by what they do not see. For columns.
     */
    public AttributeRules valueIn(String... views) {
        AttributeRules rules = new AttributeRules(this);
        rules.valueIn = Set.of(views);
        return rules;
    }

    /** Read-only for callers who get none of these views. */
    public AttributeRules writableIn(String... views) {
        AttributeRules rules = new AttributeRules(this);
        rules.writableIn = Set.of(views);
        return rules;
    }

    /** Text that is stored as {@code cleaning} leaves it; only for attributes whose values are text. */
    public AttributeRules cleaned(UnaryOperator<String> cleaning) {
        AttributeRules rules = new AttributeRules(this);
        rules.cleaner = value -> cleaning.apply((String) value);
        return rules;
    }

    /** Numbers from {@code least} to {@code greatest}. */
    public AttributeRules between(long least, long greatest) {
        BigDecimal low = BigDecimal.valueOf(least);
        BigDecimal high = BigDecimal.valueOf(greatest);
        return satisfying(value -> {
            BigDecimal number = new BigDecimal(value.toString());
            return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
        });
    }

    /** Values that pass {@code predicate}; others are an "Invalid value.". */
    public AttributeRules satisfying(Predicate<Object> predicate) {
        AttributeRules rules = new AttributeRules(this);
        rules.check = predicate;
        return rules;
    }

    /** The value on POST when the attribute is not sent; without it the database's default counts. */
    public AttributeRules initially(Object value) {
        AttributeRules rules = new AttributeRules(this);
        rules.initial = Optional.of(value);
        return rules;
    }

    /** Shown as a JSON string, although it is stored and compared as a number. */
    public AttributeRules shownAsText() {
        AttributeRules rules = new AttributeRules(this);
        rules.shownAsText = true;
        return rules;
    }

    /** Shown a second time under its name with underscores, where documents and their readers do not agree. */
    public AttributeRules alsoUnderscored() {
        AttributeRules rules = new AttributeRules(this);
        rules.alsoUnderscored = true;
        return rules;
    }

    boolean isAlsoUnderscored() {
        return alsoUnderscored;
    }

    /** The kind by which values are written into answers. */
    AttributeKind shownKind() {
        return shownAsText ? new AttributeKind.Text() : kind;
    }

    AttributeKind kind() {
        return kind;
    }

    Optional<Object> initial() {
        return initial;
    }

    boolean readableIn(Set<String> views) {
        return readable && exists(views);
    }

    boolean showsValueIn(Set<String> views) {
        return valueIn.isEmpty() || valueIn.stream().anyMatch(views::contains);
    }

    boolean writableFor(Set<String> views) {
        return writable
                && exists(views)
                && (writableIn.isEmpty() || writableIn.stream().anyMatch(views::contains));
    }

    private boolean exists(Set<String> views) {
        return shownIn.isEmpty() || shownIn.stream().anyMatch(views::contains);
    }

    /**
     * Checks what was sent. Empty when nothing is to be stored, be it that nothing was sent or that it is wrong, which
     * {@code errors} then says.
     */
    Optional<Accepted> accepts(Optional<JsonNode> sent, String pointer, boolean creating, List<JsonApiError> errors) {
        if (sent.isEmpty()) {
            if (required && creating) {
                errors.add(JsonApiError.validation(pointer, "Missing data for required field."));
            }
            return Optional.empty();
        }
        if (sent.get().isNull()) {
            if (!nullable) {
                errors.add(JsonApiError.validation(pointer, "Field may not be null."));
                return Optional.empty();
            }
            return Optional.of(new Accepted(Optional.empty()));
        }
        Optional<Object> value = kind.read(sent.get(), pointer, errors).map(cleaner);
        if (value.isPresent() && !check.test(value.get())) {
            errors.add(JsonApiError.validation(pointer, "Invalid value."));
            return Optional.empty();
        }
        return value.map(present -> new Accepted(Optional.of(present)));
    }
}
