package org.quintet.api.openevent.video;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.VIDEO_CHANNEL;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.quintet.schema.tables.records.VideoChannelRecord;
import org.springframework.stereotype.Component;

/** Type {@code video-channel}: a service that shows streams. Staff sets them up; its key is staff's alone. */
@Component
class VideoChannelResource implements OpenEventResource {

    private static final String ADMIN = "admin";
    private static final String BIG_BLUE_BUTTON = "bbb";

    private final DSLContext sql;
    private final ResourceType<OpenEventCaller> type;

    VideoChannelResource(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.type = ResourceType.<OpenEventCaller>named("video-channel")
                .stored(VIDEO_CHANNEL, VIDEO_CHANNEL.ID)
                .visibleRows(_ -> DSL.noCondition())
                .views((attempt, _) -> attempt.caller().isStaff() ? Set.of(ADMIN) : Set.of())
                .list(Permissions.anyone())
                .create(Permissions.admin())
                .get(Permissions.anyone())
                .update(Permissions.admin())
                .delete(Permissions.admin())
                .beforeCreate((_, changes) -> requireKey(changes, new VideoChannelRecord()))
                .beforeUpdate((attempt, changes) ->
                        requireKey(changes, stored(attempt)).with(VIDEO_CHANNEL.MODIFIED_AT, clock.instant()))
                .attribute("name", VIDEO_CHANNEL.NAME, string().required())
                .attribute("provider", VIDEO_CHANNEL.PROVIDER, string().required())
                .attribute("url", VIDEO_CHANNEL.URL, url().required())
                .attribute("api-url", VIDEO_CHANNEL.API_URL, url().nullable())
                .attribute("api-key", VIDEO_CHANNEL.API_KEY, string().nullable().in(ADMIN))
                .attribute("extra", VIDEO_CHANNEL.EXTRA, json().nullable().in(ADMIN))
                .attribute("created-at", VIDEO_CHANNEL.CREATED_AT, datetime().readOnly())
                .attribute("modified-at", VIDEO_CHANNEL.MODIFIED_AT, datetime().readOnly())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private VideoChannelRecord stored(Attempt<OpenEventCaller> attempt) {
        return sql.selectFrom(VIDEO_CHANNEL)
                .where(VIDEO_CHANNEL.ID.eq(attempt.rowId()))
                .fetchOptional()
                .orElseGet(VideoChannelRecord::new);
    }

    /** BigBlueButton is spoken to at an address of its own and with a key; without them it is of no use. */
    private static Changes requireKey(Changes changes, VideoChannelRecord before) {
        if (!after(changes, "provider", Optional.ofNullable(before.getProvider()))
                .equals(Optional.of(BIG_BLUE_BUTTON))) {
            return changes;
        }
        List<Optional<String>> needed = List.of(
                after(changes, "api-url", Optional.ofNullable(before.getApiUrl())),
                after(changes, "api-key", Optional.ofNullable(before.getApiKey())));
        if (needed.stream()
                .anyMatch(value -> value.filter(text -> !text.isBlank()).isEmpty())) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/attributes/api-url"), "BigBlueButton needs api-url and api-key");
        }
        return changes;
    }

    private static Optional<String> after(Changes changes, String attribute, Optional<String> before) {
        return changes.has(attribute) ? changes.text(attribute) : before;
    }
}
