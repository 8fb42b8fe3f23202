package org.quintet.notifications;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.quintet.programme.sessions.SessionState;
import org.springframework.web.util.HtmlUtils;

/**
 * What speakers are told of the state of their session: a subject and HTML for each state (Open Event, Sessions State Change
 * Mails). Words in braces stand for what a {@link Words} knows.
 */
public final class SessionLetters {

    /** Who gets them. */
    public static final String RECIPIENT = "Speaker";

    private static final Map<SessionState, Letter> LETTERS = letters();

    private SessionLetters() {}

    /** A mail with words in braces. */
    public record Letter(String subject, String message) {}

    /** What the words in braces stand for, as plain text. */
    record Words(Map<String, String> values) {

        String in(String text, boolean html) {
            String filled = text;
            for (var word : values.entrySet()) {
                String value = html ? HtmlUtils.htmlEscape(word.getValue()) : word.getValue();
                filled = filled.replace("{" + word.getKey() + "}", value);
            }
            return filled;
        }
    }

    /** The letters by state; nobody is told of a draft. */
    public static Map<SessionState, Letter> all() {
        return LETTERS;
    }

    static Optional<Letter> of(SessionState state) {
        return Optional.ofNullable(LETTERS.get(state));
    }

    private static Map<SessionState, Letter> letters() {
        Map<SessionState, Letter> letters = new LinkedHashMap<>();
        letters.put(
                SessionState.PENDING,
                letter(
                        "We have your proposal {session_name} for {event_name}",
                        "thank you for proposing <b>{session_name}</b> for {event_name}. The organizers are going to look"
                                + " at it; until then it is <b>pending</b>."));
        letters.put(
                SessionState.ACCEPTED,
                letter(
                        "Accepted: {session_name} at {event_name}",
                        "your proposal <b>{session_name}</b> for {event_name} is <b>accepted</b>. The organizers will give"
                                + " it a place in the schedule. Please confirm that you will come if they ask you to."));
        letters.put(
                SessionState.CONFIRMED,
                letter(
                        "Confirmed: {session_name} at {event_name}",
                        "your session <b>{session_name}</b> at {event_name} is <b>confirmed</b>. Please tell the organizers"
                                + " if anything changes."));
        letters.put(
                SessionState.REJECTED,
                letter(
                        "Not accepted: {session_name} for {event_name}",
                        "unfortunately your proposal <b>{session_name}</b> for {event_name} could not be accepted. It is"
                                + " <b>rejected</b>."));
        letters.put(
                SessionState.CANCELED,
                letter(
                        "Canceled: {session_name} at {event_name}",
                        "the organizers of {event_name} had to cancel your session <b>{session_name}</b>. It is"
                                + " <b>canceled</b>."));
        letters.put(
                SessionState.WITHDRAWN,
                letter(
                        "Withdrawn: {session_name} at {event_name}",
                        "your session <b>{session_name}</b> at {event_name} is <b>withdrawn</b>."));
        return Collections.unmodifiableMap(letters);
    }

    private static Letter letter(String subject, String news) {
        return new Letter(
                subject,
                "Hello,<br><br>" + news
                        + "<br><br>You find the session at {session_link} after signing in, and the event at"
                        + " {event_link}.<br><br><a href=\"{frontend_link}\">{app_name}</a>");
    }
}
