package org.quintet.documents.badges;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.quintet.schema.tables.records.AttendeeRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known of an attendee, by the names that forms have for it, of which dashes, underscores and capitals do not matter. */
final class AttendeeValues {

    private static final JsonMapper JSON = new JsonMapper();

    private final long ticketTypeId;
    private final Map<String, String> values = new HashMap<>();

    AttendeeValues(AttendeeRecord attendee) {
        this.ticketTypeId = attendee.getTicketTypeId();
        Optional.ofNullable(attendee.getComplexFieldValues()).map(JSONB::data).map(JSON::readTree).stream()
                .flatMap(JsonNode::propertyStream)
                .filter(property -> property.getValue().isValueNode())
                .forEach(property -> values.put(
                        BadgeWords.plain(property.getKey()), property.getValue().asString("")));
        attendee.fieldStream().forEach(column -> put(column.getName(), attendee.get(column)));
        values.put(
                "name",
                Stream.of(attendee.getFirstname(), attendee.getLastname())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" ")));
    }

    private void put(String name, @org.jspecify.annotations.Nullable Object value) {
        switch (value) {
            case String text -> values.put(BadgeWords.plain(name), text);
            case Number number -> values.put(BadgeWords.plain(name), number.toString());
            case Boolean yes -> values.put(BadgeWords.plain(name), yes ? "Yes" : "No");
            case Instant time ->
                values.put(
                        BadgeWords.plain(name),
                        time.atOffset(ZoneOffset.UTC).toLocalDate().toString());
            case null, default -> {
                // nothing that could be printed
            }
        }
    }

    /** The value of that name, if it is known. */
    Optional<String> of(String name) {
        return Optional.ofNullable(values.get(BadgeWords.plain(name))).filter(text -> !text.isBlank());
    }

    /** What a field shows: nothing if it is not one of those that are to be shown. */
    String shown(BadgeField field, Set<String> names) {
        if (field.isQr()) {
            return card(field);
        }
        boolean wanted = Stream.of(field.identifier(), field.custom())
                .flatMap(Optional::stream)
                .anyMatch(name -> names.contains(BadgeWords.plain(name)));
        return wanted ? field.identifier().or(field::custom).flatMap(this::of).orElse("") : "";
    }

    private String card(BadgeField field) {
        VCard card = new VCard();
        field.qrFields().forEach(name -> card.with(name, of(name)));
        return card.with("ticket id", Optional.of(Long.toString(ticketTypeId))).text();
    }
}
