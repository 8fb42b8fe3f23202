package org.quintet.api.openevent.programme;

import static org.jooq.impl.DSL.field;
import static org.quintet.schema.Tables.SESSION;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.notifications.SessionLetters;
import org.quintet.notifications.WriteToSpeakers;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.programme.sessions.SessionState;
import org.quintet.programme.sessions.SessionTransitions;
import org.quintet.programme.sessions.SessionTransitions.Side;
import org.quintet.programme.sessions.Sessions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What clients ask about sessions that is not a JSON:API document (document, Sessions States and State Change Mails). */
@RestController
class SessionsController {

    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_MESSAGE = 5_000;
    private static final int MOST_COPIES = 50;
    private static final int MOST = 1_000;

    private static final Field<LocalDate> DATE =
            field("({0} at time zone 'UTC')::date", LocalDate.class, SESSION.STARTS_AT);

    private final DSLContext sql;
    private final EventOfUrl events;
    private final WriteToSpeakers writeToSpeakers;

    SessionsController(DSLContext sql, EventOfUrl events, WriteToSpeakers writeToSpeakers) {
        this.sql = sql;
        this.events = events;
        this.writeToSpeakers = writeToSpeakers;
    }

    @GetMapping("/v1/sessions/states")
    @Permits(Who.ANYONE)
    Map<String, Object> states() {
        Map<String, Object> states = new LinkedHashMap<>();
        states.put("organizer", steps(Side.ORGANIZER));
        states.put("speaker", steps(Side.SPEAKER));
        return states;
    }

    private static SortedMap<String, SortedMap<String, Boolean>> steps(Side side) {
        SortedMap<String, SortedMap<String, Boolean>> steps = new TreeMap<>();
        Arrays.stream(SessionState.values()).forEach(from -> {
            SortedMap<String, Boolean> after = new TreeMap<>();
            SessionTransitions.after(from, side).forEach(to -> after.put(to.word(), true));
            steps.put(from.word(), after);
        });
        return steps;
    }

    @GetMapping("/v1/sessions/mails")
    @Permits(Who.ANYONE)
    Map<String, Object> mails() {
        Map<String, Object> mails = new TreeMap<>();
        SessionLetters.all().forEach((state, letter) -> mails.put(state.word(), letter));
        mails.put("recipient", SessionLetters.RECIPIENT);
        return mails;
    }

    /** The days, as UTC has them, on which something planned begins. */
    @GetMapping("/v1/events/{event}/sessions/dates")
    @Permits(Who.ANYONE)
    List<LocalDate> dates(@PathVariable String event, Caller caller) {
        return distinct(DATE, events.readableBy(caller, event));
    }

    @GetMapping("/v1/events/{event}/sessions/languages")
    @Permits(Who.ANYONE)
    List<String> languages(@PathVariable String event, Caller caller) {
        return distinct(SESSION.LANGUAGE, events.readableBy(caller, event));
    }

    private <T> List<T> distinct(Field<T> value, long event) {
        Condition planned = SESSION.EVENT_ID.eq(event).and(Sessions.planned()).and(Sessions.ofPublicProgramme());
        return sql.selectDistinct(value)
                .from(SESSION)
                .where(planned)
                .and(value.isNotNull())
                .orderBy(value)
                .limit(MOST)
                .fetch(value);
    }

    @PostMapping("/v1/sessions/{id:\\d{1,18}}/notify")
    @Permits(Who.SIGNED_IN)
    Map<String, Boolean> write(@PathVariable long id, User user, JsonBody body) {
        writeToSpeakers.execute(user, id, words(body.objectOrEmpty()));
        return Map.of("success", true);
    }

    private static WriteToSpeakers.Words words(ObjectNode body) {
        return new WriteToSpeakers.Words(
                text(body.path("subject"), LONGEST_SUBJECT),
                text(body.path("message"), LONGEST_MESSAGE),
                copies(body.path("bcc")));
    }

    private static Optional<String> text(JsonNode sent, int longest) {
        if (sent.isMissingNode() || sent.isNull()) {
            return Optional.empty();
        }
        if (!sent.isString() || sent.stringValue().length() > longest) {
            throw incorrect();
        }
        return Optional.of(sent.stringValue()).filter(text -> !text.isBlank());
    }

    private static List<String> copies(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return List.of();
        }
        boolean addresses = sent.isArray()
                && sent.size() <= MOST_COPIES
                && sent.valueStream().allMatch(item -> item.isString() && isAddress(item.stringValue()));
        if (!addresses) {
            throw incorrect();
        }
        return sent.valueStream().map(JsonNode::stringValue).toList();
    }

    private static boolean isAddress(String text) {
        return text.matches("[^@\\s<>,;]{1,64}@[^@\\s<>,;]{1,255}");
    }

    private static JsonApiException incorrect() {
        return JsonApiException.unprocessable(ErrorSource.pointer("/data"), "Data in incorrect format");
    }
}
