package org.quintet.documents.badges;

import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.BADGE_FIELD;
import static org.quintet.schema.Tables.BADGE_FORM;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.quintet.documents.Pictures;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.pdf.PdfDocument;
import org.quintet.schema.tables.records.BadgeFieldRecord;
import org.quintet.schema.tables.records.BadgeFormRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes badges to be printed (Open Event's facts, A23). */
@Component
public class BadgeDocuments {

    private static final String SAMPLE = "Sample Data";
    private static final int MOST_FIELDS = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;
    private final Pictures pictures;

    BadgeDocuments(DSLContext sql, Pictures pictures) {
        this.sql = sql;
        this.pictures = pictures;
    }

    /** The PDF of badges with samples of text, a page for each of them, of which there is at least one. */
    public byte[] preview(List<Badge> badges) {
        try (PdfDocument pdf = new PdfDocument("Badges")) {
            badges.forEach(badge -> page(badge, BadgeDocuments::sample).draw(pdf));
            return pdf.bytes();
        }
    }

    private static String sample(BadgeField field) {
        if (!field.isQr()) {
            return field.sample();
        }
        VCard card = new VCard();
        field.qrFields().forEach(name -> card.with(name, Optional.of(SAMPLE)));
        return card.text();
    }

    /**
     * The PDF of an attendee's badge. Who may have it is for the caller to know.
     *
     * @param shown which of the form's fields are to have text; QR codes are always there
     * @throws Failure.NotFound if there is no such attendee, or no form for his ticket
     */
    public byte[] ofAttendee(long attendeeId, List<String> shown) {
        AttendeeValues values = new AttendeeValues(sql.selectFrom(ATTENDEE)
                .where(ATTENDEE.ID.eq(attendeeId))
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("attendee")));
        Badge badge = badge(formOf(attendeeId).orElseThrow(() -> new Failure.NotFound("badge form")));
        Set<String> names = shown.stream().map(BadgeWords::plain).collect(Collectors.toSet());
        try (PdfDocument pdf = new PdfDocument(values.of("name").orElse("Badge"))) {
            page(badge, field -> values.shown(field, names)).draw(pdf);
            return pdf.bytes();
        }
    }

    /** The form by which an attendee's badge is printed: that of his ticket type. */
    public Optional<BadgeFormRecord> formOf(long attendeeId) {
        return sql.select(BADGE_FORM.fields())
                .from(ATTENDEE)
                .join(TICKET_TYPE)
                .on(TICKET_TYPE.ID.eq(ATTENDEE.TICKET_TYPE_ID))
                .join(BADGE_FORM)
                .on(BADGE_FORM.BADGE_ID.eq(TICKET_TYPE.BADGE_ID).and(BADGE_FORM.EVENT_ID.eq(TICKET_TYPE.EVENT_ID)))
                .where(ATTENDEE.ID.eq(attendeeId))
                .orderBy(BADGE_FORM.ID)
                .limit(1)
                .fetchOptionalInto(BADGE_FORM);
    }

    private Badge badge(BadgeFormRecord form) {
        ObjectNode words = JSON.createObjectNode();
        words.put("badge_size", form.getBadgeSize());
        words.put("badge_color", form.getBadgeColor());
        words.put("badge_image_url", form.getBadgeImageUrl());
        words.put("badge_orientation", form.getBadgeOrientation());
        ArrayNode fields = words.putArray("badge_fields");
        sql.selectFrom(BADGE_FIELD)
                .where(BADGE_FIELD.BADGE_FORM_ID.eq(form.getId()))
                .orderBy(BADGE_FIELD.ID)
                .limit(MOST_FIELDS)
                .forEach(field -> fields.add(words(field)));
        return Badge.of(words);
    }

    private static ObjectNode words(BadgeFieldRecord field) {
        ObjectNode words = (ObjectNode) JSON.readTree(field.getLayout().data());
        words.put("field_identifier", field.getFieldIdentifier());
        words.put("custom_field", field.getCustomField());
        return words;
    }

    private BadgePage page(Badge badge, Function<BadgeField, String> text) {
        return new BadgePage(
                badge,
                pictures.jpeg(badge.imageUrl()),
                badge.fields().stream()
                        .map(field -> new BadgePage.Shown(field, text.apply(field)))
                        .toList());
    }
}
