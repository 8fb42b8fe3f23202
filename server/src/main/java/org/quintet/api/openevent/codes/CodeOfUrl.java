package org.quintet.api.openevent.codes;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Operation;
import org.springframework.stereotype.Component;

/** URLs that name a code by itself, below its event: whoever knows it may ask what it is. */
@Component
class CodeOfUrl {

    private static final String EVENT = "event";
    private static final String CODE = "code";

    private final EventOfUrl events;

    CodeOfUrl(EventOfUrl events) {
        this.events = events;
    }

    /** The path of such a URL, for codes whose lists are called {@code list}. */
    static String path(String list) {
        return "/events/{event}/" + list + "/{code}";
    }

    /** Whether the URL names a code by itself, to read it. */
    static boolean isRead(Attempt<OpenEventCaller> attempt) {
        return attempt.operation() == Operation.GET && attempt.variables().containsKey(CODE);
    }

    /** The code in the URL. */
    static String code(Attempt<OpenEventCaller> attempt) {
        return Optional.ofNullable(attempt.variables().get(CODE)).orElse("");
    }

    /** The rows of the code in the URL, at an event that exists for the caller; capital and small letters are the same. */
    Condition rows(Attempt<OpenEventCaller> attempt, Field<Long> eventId, Field<String> code) {
        String event = Optional.ofNullable(attempt.variables().get(EVENT)).orElse("");
        return eventId.eq(events.readableBy(attempt.caller().caller(), event))
                .and(lower(code).eq(lower(val(code(attempt)))));
    }
}
