package org.quintet.events.archive;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.quintet.schema.Tables.CLIENT;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_SUB_TOPIC;
import static org.quintet.schema.Tables.EVENT_TOPIC;
import static org.quintet.schema.Tables.EVENT_TYPE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventChanges;
import org.quintet.events.Visibility;
import org.quintet.platform.archive.ArchivedColumn;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.MediaKind;
import org.quintet.platform.archive.ValueRule;
import org.quintet.platform.archive.ValueRules;
import org.quintet.platform.text.RichText;

/**
 * The file {@code event} of an archive: the event without what belongs to the installation or to its lifecycle. Members are
 * named as in Open Event's archives, and as our columns where those have none. What it refers to outside of the archive
 * goes by name: ids mean something else on another server.
 */
public final class EventFile {

    public static final String NAME = "event";

    private static final String PRIVACY = "privacy";
    private static final ArchivedColumn SHOWN_PRIVACY = new ArchivedColumn.Plain(
            PRIVACY,
            when(EVENT.VISIBILITY.eq(inline(Visibility.PUBLIC.word())), inline("public"))
                    .otherwise(inline("private"))
                    .as(PRIVACY),
            ValueRule.ANY);

    private static final Field<String> TYPE =
            field(select(EVENT_TYPE.SLUG).from(EVENT_TYPE).where(EVENT_TYPE.ID.eq(EVENT.EVENT_TYPE_ID)));
    private static final Field<String> TOPIC =
            field(select(EVENT_TOPIC.SLUG).from(EVENT_TOPIC).where(EVENT_TOPIC.ID.eq(EVENT.EVENT_TOPIC_ID)));
    private static final Field<String> FULL_SUB_TOPIC = concat(EVENT_TOPIC.SLUG, inline("/"), EVENT_SUB_TOPIC.SLUG);
    private static final Field<String> SUB_TOPIC = field(select(FULL_SUB_TOPIC)
            .from(EVENT_SUB_TOPIC)
            .join(EVENT_TOPIC)
            .on(EVENT_TOPIC.ID.eq(EVENT_SUB_TOPIC.EVENT_TOPIC_ID))
            .where(EVENT_SUB_TOPIC.ID.eq(EVENT.EVENT_SUB_TOPIC_ID)));

    /** What a new event decides for itself, or only the names say. */
    private static final Set<Field<?>> NOT_READ = Set.of(
            EVENT.ID,
            EVENT.IDENTIFIER,
            EVENT.CREATED_AT,
            EVENT.STATE,
            EVENT.EVENT_TYPE_ID,
            EVENT.EVENT_TOPIC_ID,
            EVENT.EVENT_SUB_TOPIC_ID);

    /** The file; its root is the event. */
    public static final ArchivedTable TABLE = declared();

    private EventFile() {}

    private static ArchivedTable declared() {
        return ArchivedTable.named(NAME, EVENT, EVENT.ID::eq)
                .identifiedBy(EVENT.ID)
                .renamed(EVENT.VENUE_NAME, "location_name")
                .renamed(EVENT.VENUE_LATITUDE, "latitude")
                .renamed(EVENT.VENUE_LONGITUDE, "longitude")
                .renamed(EVENT.ORGANISER_NAME, "owner_name")
                .renamed(EVENT.ORGANISER_DESCRIPTION, "owner_description")
                .leading(
                        "id",
                        "name",
                        "latitude",
                        "longitude",
                        "location_name",
                        "starts_at",
                        "ends_at",
                        "timezone",
                        "description",
                        "original_image_url",
                        "logo_url",
                        "owner_name",
                        "owner_description",
                        "external_event_url",
                        "ticket_url",
                        PRIVACY,
                        "event_type_id",
                        "event_topic_id",
                        "event_sub_topic_id",
                        "code_of_conduct")
                .also(SHOWN_PRIVACY)
                .also(named("event_type", EVENT.EVENT_TYPE_ID, TYPE))
                .also(named("event_topic", EVENT.EVENT_TOPIC_ID, TOPIC))
                .also(named("event_sub_topic", EVENT.EVENT_SUB_TOPIC_ID, SUB_TOPIC))
                .also(new ArchivedColumn.Named(
                        "client",
                        EVENT.CLIENT_ID,
                        field(select(CLIENT.NAME)
                                        .from(CLIENT)
                                        .where(CLIENT.ORGANISATION_ID.eq(EVENT.ORGANISATION_ID))
                                        .and(CLIENT.NUMBER.cast(Long.class).eq(EVENT.CLIENT_ID)))
                                .as("client"),
                        (name, organisation) -> field(select(CLIENT.NUMBER.cast(Long.class))
                                .from(CLIENT)
                                .where(CLIENT.ORGANISATION_ID.eq(organisation))
                                .and(CLIENT.NAME.equalIgnoreCase(name)))))
                .media(EVENT.LOGO_URL, MediaKind.IMAGE, _ -> "images/logo")
                .media(EVENT.EXTERNAL_EVENT_URL, MediaKind.IMAGE, _ -> "images/background")
                .media(EVENT.ORIGINAL_IMAGE_URL, MediaKind.IMAGE, _ -> "images/original")
                .media(EVENT.LARGE_IMAGE_URL, MediaKind.IMAGE, _ -> "images/large")
                .media(EVENT.THUMBNAIL_IMAGE_URL, MediaKind.IMAGE, _ -> "images/thumbnail")
                .media(EVENT.ICON_IMAGE_URL, MediaKind.IMAGE, _ -> "images/icon")
                .media(EVENT.IMAGE_URL, MediaKind.IMAGE, _ -> "images/image")
                .cleaned(RichText::clean, EVENT.ORGANISER_DESCRIPTION, EVENT.CODE_OF_CONDUCT, EVENT.AFTER_ORDER_MESSAGE)
                .ruled(
                        ValueRules.ADDRESS,
                        EVENT.TICKET_URL,
                        EVENT.ONLINE_URL,
                        EVENT.PUBLIC_STREAM_LINK,
                        EVENT.FACEBOOK_PAGE)
                .ruled(ValueRules.EMAIL, EVENT.ORGANISER_EMAIL, EVENT.PAYPAL_EMAIL)
                .ruled(ValueRules.LINKS, EVENT.DOCUMENT_LINKS)
                .ruled(ValueRules.OBJECTS, EVENT.SCAN_POINTS)
                .ruled(ValueRules.OBJECT, EVENT.SETTINGS, EVENT.EXTRA_DATA)
                // the installation's or the organisation's
                .without(
                        EVENT.UUID,
                        EVENT.ORGANISATION_ID,
                        EVENT.CALENDAR_ID,
                        EVENT.SLUG,
                        EVENT.VERSION,
                        EVENT.CREATED_BY,
                        EVENT.UPDATED_AT,
                        EVENT.DELETED_AT,
                        EVENT.GROUP_ID,
                        EVENT.CLIENT_ID,
                        EVENT.TEMPLATE_ID)
                // what follows from other things
                .without(EVENT.PUBLISHED_AT, EVENT.DESCRIPTION_HTML, EVENT.RECURRENCE_TYPE, EVENT.RECURRENCE_RULE)
                // the installation's staff decides
                .without(EVENT.IS_FEATURED, EVENT.IS_PROMOTED, EVENT.IS_DEMOTED, EVENT.IS_ANNOUNCED)
                .declared();
    }

    private static ArchivedColumn named(String key, Field<Long> column, Field<String> slug) {
        return new ArchivedColumn.Named(key, column, slug.as(key), (name, _) -> found(key, name));
    }

    private static Field<?> found(String key, String name) {
        return switch (key) {
            case "event_type" ->
                field(select(EVENT_TYPE.ID)
                        .from(EVENT_TYPE)
                        .where(EVENT_TYPE.SLUG.eq(name))
                        .and(EVENT_TYPE.DELETED_AT.isNull()));
            case "event_topic" ->
                field(select(EVENT_TOPIC.ID)
                        .from(EVENT_TOPIC)
                        .where(EVENT_TOPIC.SLUG.eq(name))
                        .and(EVENT_TOPIC.DELETED_AT.isNull()));
            default ->
                field(select(EVENT_SUB_TOPIC.ID)
                        .from(EVENT_SUB_TOPIC)
                        .join(EVENT_TOPIC)
                        .on(EVENT_TOPIC.ID.eq(EVENT_SUB_TOPIC.EVENT_TOPIC_ID))
                        .where(FULL_SUB_TOPIC.eq(name))
                        .and(EVENT_TOPIC.DELETED_AT.isNull()));
        };
    }

    /**
     * The new event that a file describes.
     *
     * @param values of its columns, files' addresses among them being real ones
     * @param organisationId where the new event is going to be
     */
    public static EventChanges changes(
            DSLContext sql, Map<ArchivedColumn, @Nullable Object> values, long organisationId) {
        EventChanges changes = new EventChanges();
        values.forEach((column, value) -> {
            if (column instanceof ArchivedColumn.Named named && value != null) {
                Record found = sql.select(named.find().apply((String) value, organisationId))
                        .fetchSingle();
                changes.put(named.column(), found.get(0));
            } else if (column instanceof ArchivedColumn.Plain || column instanceof ArchivedColumn.Media) {
                put(changes, column.stored(), value);
            }
        });
        visibility(values).ifPresent(word -> changes.set(EVENT.VISIBILITY, word));
        return changes;
    }

    private static void put(EventChanges changes, Field<?> column, @Nullable Object value) {
        boolean unsaid = value == null && !column.getDataType().nullable();
        if (!NOT_READ.contains(column) && !column.getName().equals(PRIVACY) && !unsaid) {
            changes.put(column, value);
        }
    }

    /** Archives that are not ours say nothing but whether an event is private, by which they mean that it is not listed. */
    private static Optional<String> visibility(Map<ArchivedColumn, @Nullable Object> values) {
        Map<String, @Nullable Object> byKey = new HashMap<>();
        values.forEach((column, value) -> byKey.put(column.key(), value));
        return byKey.get(EVENT.VISIBILITY.getName()) == null && "private".equals(byKey.get(PRIVACY))
                ? Optional.of(Visibility.UNLISTED.word())
                : Optional.empty();
    }
}
