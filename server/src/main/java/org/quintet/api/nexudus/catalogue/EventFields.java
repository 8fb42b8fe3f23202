package org.quintet.api.nexudus.catalogue;

import static org.quintet.api.nexudus.catalogue.EventField.readOnly;
import static org.quintet.api.nexudus.catalogue.Inputs.count;
import static org.quintet.api.nexudus.catalogue.Inputs.flag;
import static org.quintet.api.nexudus.catalogue.Inputs.requiredText;
import static org.quintet.api.nexudus.catalogue.Inputs.requiredTime;
import static org.quintet.api.nexudus.catalogue.Inputs.time;
import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.Times;
import org.quintet.organisations.Organisation;

/** The fields of a CalendarEvent in the document's order, and which of the event's columns each stands for. */
public final class EventFields {

    private static final int SHORT_TEXT = 500;
    private static final int URL = 2000;
    private static final int LONG_TEXT = 200_000;

    /** The record as everybody sees it. */
    public static final List<EventField> ALL = List.of(
            readOnly("Id", (event, _) -> event.get(EVENT.ID), EVENT.ID),
            readOnly("UniqueId", (event, _) -> event.get(EVENT.UUID), EVENT.UUID),
            text("Name", EVENT.NAME, SHORT_TEXT).writable(requiredText(SHORT_TEXT)),
            text("ShortDescription", EVENT.SHORT_DESCRIPTION, LONG_TEXT),
            text("LongDescription", EVENT.DESCRIPTION, LONG_TEXT),
            text("HostFullName", EVENT.ORGANISER_NAME, SHORT_TEXT),
            text("Location", EVENT.VENUE_NAME, SHORT_TEXT),
            readOnly("VenueAddress", EventValues.ADDRESS, (event, _) -> orNull(EventValues.address(event)))
                    .writable(Inputs.text(SHORT_TEXT))
                    .replacing(EVENT.VENUE_CITY, EVENT.VENUE_REGION, EVENT.VENUE_POSTAL_CODE, EVENT.VENUE_COUNTRY),
            // where there is no page about it, the place where it happens online; that one is not an operator's here
            text("WebAddress", List.of(EVENT.EXTERNAL_EVENT_URL, EVENT.ONLINE_URL), URL),
            text("FacebookPage", EVENT.FACEBOOK_PAGE, URL),
            local("StartDate", EVENT.STARTS_AT).writable(requiredTime()),
            local("EndDate", EVENT.ENDS_AT).writable(requiredTime()),
            utc("StartDateUtc", EVENT.STARTS_AT),
            utc("EndDateUtc", EVENT.ENDS_AT),
            readOnly(
                    "MultipleDays",
                    (event, viewpoint) -> EventValues.onMultipleDays(event, viewpoint.timezone()),
                    EVENT.STARTS_AT,
                    EVENT.ENDS_AT),
            local("PublishDate", EVENT.PUBLISH_FROM).writable(time()),
            utc("PublishDateUtc", EVENT.PUBLISH_FROM),
            products("HasTickets", EventProducts::areOffered),
            products("SoldOut", EventProducts::areGone),
            products("ChepeastPrice", EventProducts::lowestPrice),
            products("MostExpensivePrice", EventProducts::highestPrice),
            products("ChepeastProduct", products -> orNull(products.cheapest())),
            products("MostExpensiveProduct", products -> orNull(products.mostExpensive())),
            products("EventProducts", EventProducts::all),
            text("TicketsPage", EVENT.TICKET_URL, URL),
            present("HasCustomTicketsPage", List.of(EVENT.TICKET_URL)),
            readOnly("Allocation", (event, _) -> event.get(EVENT.CAPACITY), EVENT.CAPACITY)
                    .writable(count()),
            readOnly("Sales", (event, _) -> EventProducts.sales(event), EventProducts.PLACES),
            bool("EnableWaitList", EVENT.WAIT_LIST_ENABLED),
            text("TicketNotes", EVENT.TICKET_NOTES, LONG_TEXT),
            bool("AskBuyerAddress", EVENT.ASK_BUYER_ADDRESS),
            readOnly(
                    "EventCategories",
                    (event, viewpoint) -> CategoryView.all(event.get(CategoryView.OF_EVENT), viewpoint.timezone()),
                    CategoryView.OF_EVENT),
            bool("ShowInHomePage", EVENT.SHOW_IN_HOME_PAGE),
            bool("ShowInHomeBanner", EVENT.SHOW_IN_HOME_BANNER),
            bool("AllowComments", EVENT.ALLOW_COMMENTS),
            present("HasSmallImage", List.of(EVENT.THUMBNAIL_IMAGE_URL, EVENT.IMAGE_URL, EVENT.LOGO_URL)),
            present("HasLargeImage", List.of(EVENT.LARGE_IMAGE_URL, EVENT.ORIGINAL_IMAGE_URL)),
            readOnly("HasAddress", EventValues.VENUE, (event, _) -> EventValues.hasAddress(event)),
            constant("Resource", null),
            constant("HasResource", false),
            readOnly("Business", (_, viewpoint) -> business(viewpoint.location())),
            readOnly(
                    "Recent10Attendees",
                    (event, viewpoint) -> orNull(AttendeeViews.recent(event, viewpoint.timezone())),
                    AttendeeViews.RECENT_10,
                    EVENT.SHOW_ATTENDEES),
            readOnly(
                    "Comments",
                    (event, viewpoint) -> CommentView.all(event.get(CommentView.OF_EVENT), viewpoint.timezone()),
                    CommentView.OF_EVENT),
            local("CreatedOn", EVENT.CREATED_AT),
            utc("CreatedOnUtc", EVENT.CREATED_AT),
            local("UpdatedOn", EVENT.UPDATED_AT),
            utc("UpdatedOnUtc", EVENT.UPDATED_AT),
            readOnly("IdString", (event, _) -> event.get(EVENT.ID).toString(), EVENT.ID),
            constant("IsNull", false));

    /** What operators set and nobody else sees. */
    public static final List<EventField> OPERATORS_ONLY = List.of(
            bool("ShowEventAttendees", EVENT.SHOW_ATTENDEES),
            bool("OnlyForContacts", EVENT.ONLY_FOR_CONTACTS),
            bool("OnlyForMembers", EVENT.ONLY_FOR_MEMBERS),
            text("NewSmallLogoUrl", EVENT.THUMBNAIL_IMAGE_URL, URL),
            text("NewLargeLogoUrl", EVENT.LARGE_IMAGE_URL, URL));

    private EventFields() {}

    /** The fields that operators set. */
    public static Stream<EventField> writable() {
        return Stream.concat(ALL.stream(), OPERATORS_ONLY.stream())
                .filter(field -> field.input().isPresent());
    }

    /** What operators call the columns in which their fields are stored. */
    public static Map<String, String> namesOfColumns() {
        return writable()
                .collect(Collectors.toMap(
                        field -> field.columns().getFirst().getName(), EventField::name, (first, _) -> first));
    }

    private static EventField text(String name, Field<String> column, int longest) {
        return text(name, List.of(column), longest);
    }

    private static EventField text(String name, List<Field<String>> columns, int longest) {
        return readOnly(name, columns, (event, _) -> orNull(EventValues.firstText(event, columns)))
                .writable(Inputs.text(longest));
    }

    private static EventField bool(String name, Field<Boolean> column) {
        return readOnly(name, (event, _) -> event.get(column), column).writable(flag());
    }

    private static EventField present(String name, List<Field<String>> columns) {
        return readOnly(
                name,
                columns,
                (event, _) -> EventValues.firstText(event, columns).isPresent());
    }

    private static EventField local(String name, Field<Instant> column) {
        return readOnly(
                name,
                (event, viewpoint) -> orNull(Optional.ofNullable(event.get(column))
                        .map(instant -> Times.local(instant, viewpoint.timezone()))),
                column);
    }

    private static EventField utc(String name, Field<Instant> column) {
        return readOnly(
                name,
                (event, _) -> orNull(Optional.ofNullable(event.get(column)).map(Times::utc)),
                column);
    }

    private static EventField products(String name, Function<EventProducts, @Nullable Object> value) {
        return readOnly(name, EventProducts.COLUMNS, (event, viewpoint) -> value.apply(viewpoint.products(event)));
    }

    private static EventField constant(String name, @Nullable Object value) {
        return readOnly(name, (_, _) -> value);
    }

    private static Map<String, Object> business(Organisation location) {
        Map<String, Object> business = new LinkedHashMap<>();
        business.put("Id", location.id());
        business.put("Name", location.name());
        return business;
    }

    private static @Nullable Object orNull(Optional<?> value) {
        return value.orElse(null);
    }
}
