package org.quintet.api.openevent.taxonomy;

import java.util.stream.Collectors;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.events.categories.Classification;
import org.quintet.events.categories.ClassifyEvents;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.springframework.stereotype.Component;

/** The relationship {@code events} of event types, topics and sub-topics: staff writes it. */
@Component
class ClassifiedEvents {

    static final String EVENTS = "events";

    private final ClassifyEvents classifyEvents;

    ClassifiedEvents(ClassifyEvents classifyEvents) {
        this.classifyEvents = classifyEvents;
    }

    /** Stores which events are the row's, if that was sent, and answers what is left to store. */
    Changes store(Classification by, Attempt<OpenEventCaller> attempt, Changes changes) {
        if (changes.has(EVENTS)) {
            classifyEvents.execute(
                    attempt.caller().requireUser(),
                    by,
                    attempt.rowId(),
                    changes.relatedMany(EVENTS).stream().map(Long::valueOf).collect(Collectors.toSet()));
        }
        return changes.without(EVENTS);
    }
}
