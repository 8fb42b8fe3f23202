package org.quintet.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.quintet.identity.User;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.FurnishEvent;
import org.quintet.programme.sessions.CreateSession;
import org.quintet.programme.speakers.AddSpeaker;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/** Creates the programme of a conference of the demo. */
@UseCase
@ConditionalOnBooleanProperty("quintet.demo")
class CreateDemoProgramme {

    private final FurnishEvent furnishEvent;
    private final CreateSession createSession;
    private final AddSpeaker addSpeaker;

    CreateDemoProgramme(FurnishEvent furnishEvent, CreateSession createSession, AddSpeaker addSpeaker) {
        this.furnishEvent = furnishEvent;
        this.createSession = createSession;
        this.addSpeaker = addSpeaker;
    }

    /** Makes rooms, tracks, sessions and speakers, as the event's {@code creator} would. */
    public void execute(User creator, EventRecord event, DemoProgramme programme) {
        ZoneId zone = ZoneId.of(event.getTimezone());
        LocalDate firstDay = LocalDate.ofInstant(event.getStartsAt(), zone);
        furnishEvent.execute(creator, event.getId(), programme.furniture());
        Map<String, Long> talks = new LinkedHashMap<>();
        programme
                .talks()
                .forEach(talk -> talks.put(
                        talk.title(),
                        createSession
                                .execute(creator, event.getId(), talk.changes(firstDay, zone))
                                .getId()));
        programme
                .speakers()
                .forEach(speaker -> addSpeaker.execute(
                        creator,
                        event.getId(),
                        speaker.columns(),
                        speaker.talks().stream().map(talks::get).collect(Collectors.toSet())));
    }
}
