package org.quintet.api.openevent.events;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.roles.EventRole;
import org.quintet.events.roles.RolesAtEvents;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.RelationshipRules;
import org.quintet.jsonapi.ResourceDeclaration;

/**
 * The lists of events that a user has by his roles, drafts among them: they are his own business. The contract links most of
 * them to all events; each is served below the user as well.
 */
public final class EventsOfUsers {

    private static final String ALL_EVENTS = "/events";

    /** The roles at an event that put it on a list. */
    private static final Map<String, Condition> LISTS = lists();

    private EventsOfUsers() {}

    private static Map<String, Condition> lists() {
        Map<String, Condition> lists = new LinkedHashMap<>();
        lists.put("events", trueCondition());
        for (EventRole role : EventRole.values()) {
            lists.put(role.word().replace('_', '-') + "-events", RolesAtEvents.ROLE.eq(role.word()));
        }
        // what marketers and sales admins sell is not told by a role
        lists.put("marketer-events", falseCondition());
        lists.put("sales-admin-events", falseCondition());
        return lists;
    }

    /** Says in the declaration of the event who reads the lists. */
    static void listed(ResourceDeclaration<OpenEventCaller> event) {
        LISTS.keySet().forEach(list -> event.listUnder("user", list, Permissions.belowUserHimself()));
    }

    /** Adds the relationships to the declaration of the user, with further rules of his. */
    public static void relate(
            ResourceDeclaration<OpenEventCaller> user, UnaryOperator<RelationshipRules<OpenEventCaller>> rules) {
        LISTS.forEach((list, among) -> user.toManyThrough(
                list,
                Between.rowsOf(RolesAtEvents.TABLE, RolesAtEvents.USER_ID, RolesAtEvents.EVENT_ID)
                        .only(among),
                "event",
                it -> at(list, rules.apply(it))));
    }

    private static RelationshipRules<OpenEventCaller> at(String list, RelationshipRules<OpenEventCaller> rules) {
        boolean own = list.equals("events") || list.equals("owner-events");
        return own ? rules : rules.relatedAt(ALL_EVENTS).alsoAt("/users/{id}/" + list);
    }
}
