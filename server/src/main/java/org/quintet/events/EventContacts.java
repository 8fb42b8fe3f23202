package org.quintet.events;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.USERS;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.quintet.events.roles.EventRole;
import org.quintet.events.roles.EventRoles;
import org.quintet.organisations.Role;
import org.springframework.stereotype.Component;

/** Whom somebody reaches who writes to an event. */
@Component
public class EventContacts {

    private final DSLContext sql;
    private final EventRoles roles;

    EventContacts(DSLContext sql, EventRoles roles) {
        this.sql = sql;
        this.roles = roles;
    }

    /**
     * The addresses of the event's owner, organizers and coorganizers, the owner's first. If nobody has such a role at the
     * event itself, those who run its organisation.
     */
    public List<String> addresses(long eventId) {
        List<String> holders = ownerFirst(eventId, EventRole.ORGANISERS)
                .map(EventRoles.Holder::email)
                .distinct()
                .toList();
        return holders.isEmpty() ? ofItsOrganisation(eventId) : holders;
    }

    /** The event's owner and organizers, the owner first; nobody if nobody has such a role at the event itself. */
    public List<EventRoles.Holder> organizers(long eventId) {
        return ownerFirst(eventId, EventRole.ORGANIZERS).toList();
    }

    private Stream<EventRoles.Holder> ownerFirst(long eventId, Set<EventRole> wanted) {
        return roles.holders(eventId, wanted).stream()
                .sorted(Comparator.comparing(holder -> !holder.role().equals(EventRole.OWNER.word())));
    }

    private List<String> ofItsOrganisation(long eventId) {
        return sql.select(USERS.EMAIL)
                .from(EVENT)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.ORGANISATION_ID.eq(EVENT.ORGANISATION_ID))
                .join(USERS)
                .on(USERS.ID.eq(MEMBERSHIP.USER_ID))
                .where(EVENT.ID.eq(eventId))
                .and(MEMBERSHIP.ROLE.in(Role.ORGANISER_WORDS))
                .and(USERS.DELETED_AT.isNull())
                .orderBy(USERS.ID)
                .fetch(USERS.EMAIL);
    }
}
