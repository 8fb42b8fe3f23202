package org.quintet.ticketing.attendees;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quintet.identity.User;

/**
 * Who a ticket is for.
 *
 * @param userId the user, if it is known that it is one
 */
public record TicketHolder(
        Optional<Long> userId, Optional<String> firstName, Optional<String> lastName, Optional<String> email) {

    /** Nobody yet. */
    public static TicketHolder nobody() {
        return new TicketHolder(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static TicketHolder of(User user) {
        return new TicketHolder(Optional.of(user.id()), user.firstName(), user.lastName(), Optional.of(user.email()));
    }

    /** Somebody of whom the whole name is known; its last word counts as the last name, so that both together are the whole again. */
    public static TicketHolder named(Optional<String> name, Optional<String> email) {
        Optional<String> whole = name.map(String::strip).filter(text -> !text.isEmpty());
        int blank = whole.map(text -> text.lastIndexOf(' ')).orElse(-1);
        return new TicketHolder(
                Optional.empty(),
                whole.map(text -> blank < 0 ? text : text.substring(0, blank)),
                whole.filter(_ -> blank >= 0).map(text -> text.substring(blank + 1)),
                email);
    }

    /** The same, known to be this user. */
    public TicketHolder as(User user) {
        return new TicketHolder(Optional.of(user.id()), firstName, lastName, email);
    }

    /** The whole name, if any of it is known. */
    public Optional<String> name() {
        return Optional.of(
                        Stream.of(firstName, lastName).flatMap(Optional::stream).collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty());
    }
}
