package org.quintet.api.openevent;

import java.util.LinkedHashMap;
import java.util.Map;

/** The related links of an event (document, group Events, example responses). */
final class EventLinks {

    static final Map<String, String> BY_RELATIONSHIP = links();

    private EventLinks() {}

    private static Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        String[] namedAsTheirPath = {
            "tickets",
            "ticket-tags",
            "access-codes",
            "owner",
            "custom-forms",
            "faqs",
            "faq-types",
            "feedbacks",
            "attendees",
            "role-invites",
            "event-type",
            "event-topic",
            "event-sub-topic",
            "speakers-call",
            "event-copyright",
            "sessions",
            "speakers",
            "tax",
            "social-links",
            "sponsors",
            "exhibitors",
            "tracks",
            "event-invoices",
            "session-types",
            "microlocations",
            "discount-codes",
            "stripe-authorization",
            "orders"
        };
        for (String name : namedAsTheirPath) {
            links.put(name, "/events/{id}/" + name);
        }
        for (String people :
                new String[] {"organizers", "coorganizers", "track-organizers", "registrars", "moderators"}) {
            links.put(people, "/users");
        }
        return links;
    }
}
