package org.quintet.notifications;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quintet.platform.http.ServerAddress;
import org.quintet.staffing.ShiftAssigned;
import org.quintet.staffing.ShiftLetter;
import org.quintet.staffing.ShiftLetters;
import org.quintet.staffing.ShiftTokens;
import org.quintet.staffing.ShiftsCalledOff;
import org.quintet.staffing.ShiftsMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Asks people to come to their shifts, and tells them of other hours and that they need not come. The links lead to this
 * server, not to a frontend of the operator's: the page that they show is ours.
 */
@Component
class ShiftMail {

    private static final String ASSIGNED = "shift_assigned";
    private static final String CHANGED = "shift_changed";
    private static final String CALLED_OFF = "shift_cancelled";

    private final ShiftLetters letters;
    private final ShiftTokens tokens;
    private final QueueMail queueMail;
    private final ServerAddress server;
    private final Clock clock;

    ShiftMail(ShiftLetters letters, ShiftTokens tokens, QueueMail queueMail, ServerAddress server, Clock clock) {
        this.letters = letters;
        this.tokens = tokens;
        this.queueMail = queueMail;
        this.server = server;
        this.clock = clock;
    }

    /** A shift that is over is noted, and nobody is asked. */
    @ApplicationModuleListener
    void on(ShiftAssigned assigned) {
        letters.standing(List.of(assigned.shiftId())).stream()
                .filter(letter -> letter.asked() == assigned.asked())
                .filter(letter -> letter.endsAt().isAfter(clock.instant()))
                .forEach(letter -> send(ASSIGNED, Integer.toString(letter.asked()), letter, withLink(letter)));
    }

    @ApplicationModuleListener
    void on(ShiftsMoved moved) {
        letters.standing(moved.shiftIds()).stream()
                .filter(letter -> letter.endsAt().isAfter(clock.instant()))
                .forEach(letter -> send(CHANGED, moved.change().toString(), letter, withLink(letter)));
    }

    @ApplicationModuleListener
    void on(ShiftsCalledOff calledOff) {
        UUID change = calledOff.change();
        calledOff.letters().forEach(letter -> send(CALLED_OFF, change.toString(), letter, words(letter)));
    }

    private void send(String action, String occasion, ShiftLetter letter, Map<String, String> words) {
        queueMail.execute(NewMail.of(action + ":" + letter.shift() + ":" + occasion, action, letter.email(), words));
    }

    private Map<String, String> withLink(ShiftLetter letter) {
        Map<String, String> words = new HashMap<>(words(letter));
        words.put("link", TokenLinks.to(server.url(), "/shift", tokens.tokenFor(letter)));
        return words;
    }

    private static Map<String, String> words(ShiftLetter letter) {
        return Map.of(
                "name", letter.name(),
                "event", letter.event(),
                "organisation", letter.organisation(),
                "details", letter.details(),
                "from", letter.from(),
                "until", letter.until(),
                "timezone", letter.timezone());
    }
}
