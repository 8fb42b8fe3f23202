package org.quintet.ticketing.types;

import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.BADGE_FIELD;
import static org.quintet.schema.Tables.BADGE_FORM;
import static org.quintet.schema.Tables.TAG;
import static org.quintet.schema.Tables.TAX;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_TAG;
import static org.quintet.schema.Tables.TICKET_TYPE;
import static org.quintet.schema.Tables.TICKET_TYPE_TAG;

import java.util.List;
import org.jooq.DSLContext;
import org.quintet.events.archive.RootEvent;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTable.Trait;
import org.quintet.platform.archive.ArchivedTables;
import org.quintet.platform.archive.MediaKind;
import org.quintet.platform.archive.ValueRules;
import org.quintet.ticketing.orders.SellingEvent;
import org.springframework.stereotype.Component;

/**
 * What archives have of what an event sells. Orders and attendees are written for those who ask for them, and never come
 * back: a ticket that nobody bought would be valid.
 */
@Component
class TicketFiles implements ArchivedTables {

    private final DSLContext sql;

    TicketFiles(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<ArchivedTable> tables() {
        return List.of(
                tickets(),
                ticketTags(),
                tagsOfTickets(),
                tax(),
                badgeForms(),
                badgeFields(),
                tags(),
                orders(),
                attendees());
    }

    private ArchivedTable tickets() {
        return ArchivedTable.named(
                        "tickets",
                        TICKET_TYPE,
                        event -> TICKET_TYPE.EVENT_ID.eq(event).and(TicketTypes.present()))
                .identifiedBy(TICKET_TYPE.ID)
                .of(TICKET_TYPE.EVENT_ID)
                .leading("id", "name", "description", "type", "price")
                .ruled(ValueRules.LIST, TICKET_TYPE.PERKS)
                .ruled(ValueRules.OBJECT, TICKET_TYPE.EXTRA_DATA)
                .without(TICKET_TYPE.UUID, TICKET_TYPE.VERSION)
                .computed(TICKET_TYPE.CREATED_BY, RootEvent.CREATOR)
                .computed(TICKET_TYPE.CREATED_AT, RootEvent.CREATION)
                .computed(TICKET_TYPE.UPDATED_AT, RootEvent.CREATION)
                .settled(type -> TicketTypeRules.check(
                        type, SellingEvent.present(sql, type.getEventId()).currency()))
                .being(Trait.COPIED)
                .declared();
    }

    private static ArchivedTable ticketTags() {
        return ArchivedTable.named(
                        "ticket_tags",
                        TICKET_TAG,
                        event -> TICKET_TAG.EVENT_ID.eq(event).and(TICKET_TAG.DELETED_AT.isNull()))
                .identifiedBy(TICKET_TAG.ID)
                .of(TICKET_TAG.EVENT_ID)
                .declared();
    }

    private static ArchivedTable tagsOfTickets() {
        return ArchivedTable.named(
                        "tickets_tags",
                        TICKET_TYPE_TAG,
                        event -> TICKET_TYPE_TAG
                                .TICKET_TAG_ID
                                .in(select(TICKET_TAG.ID)
                                        .from(TICKET_TAG)
                                        .where(TICKET_TAG.EVENT_ID.eq(event))
                                        .and(TICKET_TAG.DELETED_AT.isNull()))
                                .and(TICKET_TYPE_TAG.TICKET_TYPE_ID.in(select(TICKET_TYPE.ID)
                                        .from(TICKET_TYPE)
                                        .where(TICKET_TYPE.EVENT_ID.eq(event))
                                        .and(TicketTypes.present()))))
                .orderedBy(TICKET_TYPE_TAG.TICKET_TYPE_ID, TICKET_TYPE_TAG.TICKET_TAG_ID)
                .refers(TICKET_TYPE_TAG.TICKET_TAG_ID, "ticket_tags")
                .refers(TICKET_TYPE_TAG.TICKET_TYPE_ID, "tickets")
                .declared();
    }

    private static ArchivedTable tax() {
        return ArchivedTable.named("tax", TAX, event -> TAX.EVENT_ID.eq(event).and(TAX.DELETED_AT.isNull()))
                .identifiedBy(TAX.ID)
                .of(TAX.EVENT_ID)
                .being(Trait.COPIED)
                .declared();
    }

    /** Tickets name their badge by its own name, so that a copy of tickets needs the badges too. */
    private static ArchivedTable badgeForms() {
        return ArchivedTable.named("badge_forms", BADGE_FORM, BADGE_FORM.EVENT_ID::eq)
                .identifiedBy(BADGE_FORM.ID)
                .of(BADGE_FORM.EVENT_ID)
                .media(BADGE_FORM.BADGE_IMAGE_URL, MediaKind.IMAGE, row -> "images/badges/" + row.get(BADGE_FORM.ID))
                .being(Trait.COPIED)
                .declared();
    }

    private static ArchivedTable badgeFields() {
        return ArchivedTable.named(
                        "badge_fields",
                        BADGE_FIELD,
                        event -> BADGE_FIELD.BADGE_FORM_ID.in(
                                select(BADGE_FORM.ID).from(BADGE_FORM).where(BADGE_FORM.EVENT_ID.eq(event))))
                .identifiedBy(BADGE_FIELD.ID)
                .refers(BADGE_FIELD.BADGE_FORM_ID, "badge_forms")
                .ruled(ValueRules.OBJECT, BADGE_FIELD.LAYOUT)
                .being(Trait.COPIED)
                .declared();
    }

    private static ArchivedTable tags() {
        return ArchivedTable.named("tags", TAG, event -> TAG.EVENT_ID.eq(event).and(TAG.DELETED_AT.isNull()))
                .identifiedBy(TAG.ID)
                .of(TAG.EVENT_ID)
                .declared();
    }

    private static ArchivedTable orders() {
        return ArchivedTable.named("orders", TICKET_ORDER, TICKET_ORDER.EVENT_ID::eq)
                .identifiedBy(TICKET_ORDER.ID)
                .of(TICKET_ORDER.EVENT_ID)
                // what makes a request the same as another is between buyer and server
                .without(TICKET_ORDER.REQUEST_KEY)
                .being(Trait.WRITTEN_ON_REQUEST)
                .declared();
    }

    private static ArchivedTable attendees() {
        return ArchivedTable.named(
                        "attendees",
                        ATTENDEE,
                        event -> ATTENDEE.EVENT_ID.eq(event).and(ATTENDEE.DELETED_AT.isNull()))
                .orderedBy(ATTENDEE.ID)
                .being(Trait.WRITTEN_ON_REQUEST)
                .declared();
    }
}
