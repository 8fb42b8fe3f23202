package org.quintet.api.appmint.tickets;

import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.api.appmint.format.WrittenDate;
import org.quintet.api.appmint.format.WrittenDate.Edge;
import org.quintet.payments.Amounts;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.text.Slugs;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.types.TicketTypeChanges;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates a ticket type's {@code data}, both ways (P-tick, G-demo). What is written is always the whole: what it lacks has its
 * usual value. Keys that are not known are kept as they came.
 */
final class TicketTypeData {

    private static final String DATA = "data";
    private static final int SHORT = 200;
    private static final int LONG = 10_000;
    private static final List<String> VISIBILITIES = List.of("public", "private", "invite-only");

    /** Keys that columns hold. Of some, the text that a client wrote is kept besides. */
    private static final Set<String> KNOWN = Set.of(
            "event",
            "name",
            "title",
            "description",
            "price",
            "currency",
            "capacity",
            "soldCount",
            "available",
            "isActive",
            "saleStart",
            "saleEnd",
            "perks",
            "allowReentry",
            "reentryLimit",
            "acceptedScanPoints",
            "visibility",
            "transferable",
            "refundPolicy");

    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("slug", "data.name"),
            Map.entry("name", "data.title"),
            Map.entry("price", "data.price"),
            Map.entry("currency", "data.currency"),
            Map.entry("capacity", "data.capacity"),
            Map.entry("reentry_limit", "data.reentryLimit"),
            Map.entry("sales_starts_at", "data.saleStart"),
            Map.entry("sales_ends_at", "data.saleEnd"));

    private TicketTypeData() {}

    /** The same problems, named as the record names its fields. */
    static Failure.Invalid inWireWords(Failure.Invalid invalid) {
        return new Failure.Invalid(invalid.problems().stream()
                .map(problem -> new Failure.Invalid.Problem(
                        PATHS.getOrDefault(problem.field(), problem.field()), problem.reason()))
                .toList());
    }

    /**
     * The id of the event that the body {@code {"data": {"event": …}}} names.
     *
     * @throws Failure.Invalid if it names none
     */
    static String event(ObjectNode body) {
        Problems problems = new Problems();
        JsonFields envelope = new JsonFields(body, problems);
        envelope.require(DATA);
        Optional<String> event = envelope.object(DATA).flatMap(data -> data.requiredString("event", SHORT));
        problems.throwIfAny();
        return event.orElseThrow();
    }

    /**
     * The ticket type that the body {@code {"data": {…}}} describes.
     *
     * @param zone where clocks without an offset hang
     * @throws Failure.Invalid with all problems
     */
    static TicketTypeChanges read(ObjectNode body, ZoneId zone) {
        Problems problems = new Problems();
        problems.require(StoredJson.isStorable(body.path(DATA)), DATA, StoredJson.NOT_STORABLE);
        problems.throwIfAny();
        JsonFields envelope = new JsonFields(body, problems);
        envelope.require(DATA);
        TicketTypeChanges changes = new TicketTypeChanges();
        envelope.object(DATA).ifPresent(data -> {
            ObjectNode extra = ((ObjectNode) body.get(DATA)).deepCopy();
            extra.remove(KNOWN);
            readNames(data, changes, extra);
            readSale(data, changes, extra, zone);
            readTerms(data, changes);
            changes.set(
                    TICKET_TYPE.EXTRA_DATA,
                    extra.isEmpty()
                            ? null
                            : StoredJson.of(extra, envelope, DATA).orElse(null));
        });
        problems.throwIfAny();
        return changes;
    }

    /** The name is a key for programs; some clients write a label into it, which is kept and makes the key. */
    private static void readNames(JsonFields data, TicketTypeChanges changes, ObjectNode extra) {
        Optional<String> title = data.string("title", SHORT).filter(text -> !text.isBlank());
        Optional<String> name = data.string("name", SHORT).filter(text -> !text.isBlank());
        if (name.isEmpty() && title.isEmpty()) {
            data.require("name");
        }
        title.or(() -> name).ifPresent(label -> changes.set(TICKET_TYPE.NAME, label));
        name.ifPresent(text -> {
            Optional<String> slug = Slugs.isOne(text) ? name : Slugs.of(text, SHORT);
            slug.ifPresentOrElse(
                    key -> changes.set(TICKET_TYPE.SLUG, key),
                    () -> data.reject("name", "must have letters or digits"));
            if (!slug.equals(name)) {
                extra.put("name", text);
            }
        });
        changes.set(TICKET_TYPE.DESCRIPTION, data.string("description", LONG).orElse(null));
    }

    private static void readSale(JsonFields data, TicketTypeChanges changes, ObjectNode extra, ZoneId zone) {
        changes.set(TICKET_TYPE.PRICE, data.number("price").orElse(null))
                .set(TICKET_TYPE.CURRENCY, data.string("currency", SHORT).orElse(null))
                .set(TICKET_TYPE.CAPACITY, data.count("capacity").orElse(null))
                .set(TICKET_TYPE.IS_ACTIVE, data.bool("isActive").orElse(true))
                .set(
                        TICKET_TYPE.VISIBILITY,
                        data.oneOf("visibility", VISIBILITIES).orElse("public"));
        readDate(data, "saleStart", TICKET_TYPE.SALES_STARTS_AT, Edge.START, changes, extra, zone);
        readDate(data, "saleEnd", TICKET_TYPE.SALES_ENDS_AT, Edge.END, changes, extra, zone);
    }

    private static void readDate(
            JsonFields data,
            String name,
            TableField<TicketTypeRecord, Instant> column,
            Edge edge,
            TicketTypeChanges changes,
            ObjectNode extra,
            ZoneId zone) {
        Optional<String> text = data.string(name, SHORT);
        Optional<WrittenDate> date = text.flatMap(WrittenDate::parse);
        if (text.isPresent() && date.isEmpty()) {
            data.reject(name, "must be an ISO 8601 date");
        }
        changes.set(column, date.map(written -> written.instant(zone, edge)).orElse(null));
        text.ifPresent(written -> extra.put(name, written));
    }

    private static void readTerms(JsonFields data, TicketTypeChanges changes) {
        Optional<JsonNode> perks = data.value("perks");
        if (perks.isPresent() && !perks.get().isArray()) {
            data.reject("perks", "must be an array");
        }
        changes.set(
                        TICKET_TYPE.PERKS,
                        perks.flatMap(json -> StoredJson.of(json, data, "perks"))
                                .orElse(null))
                .set(TICKET_TYPE.ALLOW_REENTRY, data.bool("allowReentry").orElse(null))
                .set(TICKET_TYPE.REENTRY_LIMIT, data.count("reentryLimit").orElse(null))
                .set(
                        TICKET_TYPE.ACCEPTED_SCAN_POINTS,
                        data.strings("acceptedScanPoints", SHORT)
                                .map(points -> points.toArray(String[]::new))
                                .orElse(null))
                .set(TICKET_TYPE.TRANSFERABLE, data.bool("transferable").orElse(true))
                .set(
                        TICKET_TYPE.REFUND_POLICY,
                        data.string("refundPolicy", LONG).orElse(null));
    }

    /** The {@code data} of a ticket type. */
    static Map<String, Object> show(TicketTypeRow row) {
        TicketTypeRecord type = row.type();
        ObjectNode extra = StoredJson.object(Optional.ofNullable(type.getExtraData()));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("event", row.event().toString());
        data.put("name", name(type.getSlug(), extra.path("name").asString("")));
        data.put("title", type.getName());
        put(data, "description", type.getDescription());
        data.put("price", Amounts.shown(Optional.ofNullable(type.getPrice()).orElse(BigDecimal.ZERO)));
        data.put("currency", row.currency());
        put(data, "capacity", type.getCapacity());
        data.put("soldCount", row.issued());
        row.available().ifPresent(places -> data.put("available", places));
        data.put("isActive", type.getIsActive());
        putDate(data, "saleStart", type.getSalesStartsAt(), extra, row.zone(), Edge.START);
        putDate(data, "saleEnd", type.getSalesEndsAt(), extra, row.zone(), Edge.END);
        Optional.ofNullable(type.getPerks()).map(StoredJson::read).ifPresent(perks -> data.put("perks", perks));
        put(data, "allowReentry", type.getAllowReentry());
        put(data, "reentryLimit", type.getReentryLimit());
        Optional.ofNullable(type.getAcceptedScanPoints())
                .ifPresent(points -> data.put("acceptedScanPoints", Arrays.asList(points)));
        data.put("visibility", type.getVisibility());
        data.put("transferable", type.getTransferable());
        put(data, "refundPolicy", type.getRefundPolicy());
        extra.remove(KNOWN);
        extra.properties().forEach(property -> data.putIfAbsent(property.getKey(), property.getValue()));
        return data;
    }

    /** What a client wrote, as long as it still means the same. */
    private static String name(String slug, String written) {
        return Slugs.of(written, SHORT).filter(slug::equals).isPresent() ? written : slug;
    }

    private static void putDate(
            Map<String, Object> data, String name, @Nullable Instant stored, ObjectNode extra, ZoneId zone, Edge edge) {
        if (stored != null) {
            data.put(name, WrittenDate.show(stored, extra.path(name).asString(""), zone.getId(), edge));
        }
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
