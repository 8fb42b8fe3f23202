package org.quintet.api.openevent;

import java.util.EnumSet;
import java.util.Set;
import org.quintet.events.roles.EventRole;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;

/** Open Event's named checks on what somebody is at an event, with the words of their refusals. Staff passes all of them. */
public enum EventAuthority {
    OWNER("event's owner, admin", "Owner access is required", Set.of(EventRole.OWNER)),
    ORGANIZER("event's owner or organizer, admin", "Organizer access is required", EventRole.ORGANIZERS),
    COORGANIZER(
            "event's owner, organizer or coorganizer, admin", "Co-organizer access is required.", EventRole.ORGANISERS),
    TRACK_ORGANIZER(
            "event's organisers or track organizer, admin",
            "Track Organizer access is Required.",
            organisersAnd(EventRole.TRACK_ORGANIZER)),
    REGISTRAR("event's organisers or registrar, admin", "Registrar Access is Required.", EventRole.AT_THE_DOOR),
    MODERATOR(
            "event's organisers or moderator, admin",
            "Moderator Access is Required.",
            organisersAnd(EventRole.MODERATOR));

    private final String who;
    private final String refusal;

    @SuppressWarnings("ImmutableEnumChecker") // immutable sets
    private final Set<EventRole> roles;

    EventAuthority(String who, String refusal, Set<EventRole> roles) {
        this.who = who;
        this.refusal = refusal;
        this.roles = roles;
    }

    private static Set<EventRole> organisersAnd(EventRole role) {
        EnumSet<EventRole> roles = EnumSet.copyOf(EventRole.ORGANISERS);
        roles.add(role);
        return Set.copyOf(roles);
    }

    /** Who has it, for the table of routes. */
    public String who() {
        return who;
    }

    /** The roles that give it. */
    public Set<EventRole> roles() {
        return roles;
    }

    /** What somebody without it is told. */
    public JsonApiException refusal() {
        return JsonApiException.forbidden(ErrorSource.text(""), refusal);
    }
}
