package org.quintet.api.openevent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** An event that has something of everything. */
abstract class FullEventFixture extends TicketFixture {

    private static final String TIMES = """
            "starts-at":"2099-12-13T23:59:59Z","ends-at":"2099-12-14T23:59:59Z\"""";

    /** What lists belong to an event, by the last word of their path. */
    static final List<String> LISTS = List.of(
            "social-links",
            "sponsors",
            "exhibitors",
            "faq-types",
            "faqs",
            "tracks",
            "session-types",
            "microlocations",
            "sessions",
            "speakers",
            "tickets",
            "ticket-tags",
            "discount-codes",
            "access-codes",
            "badge-forms",
            "custom-forms",
            "stations",
            "tags");

    JsonNode add(JsonNode event, String path, String type, String attributes, String... relationships) {
        List<String> related = new ArrayList<>(List.of(relationships));
        related.add("event:event:" + id(event));
        return client.post("/v1/" + path, creation(type, attributes, related.toArray(String[]::new)))
                .expect(201)
                .json()
                .get("data");
    }

    /** A published event with at least one thing of each kind. */
    JsonNode fullEvent() {
        JsonNode event = sellingEvent("""
                {"is-sponsors-enabled":true,"is-tax-enabled":true,"is-sessions-speakers-enabled":true,
                "description":"<p>All about <strong>tea</strong></p>","is-chat-enabled":true,
                "document-links":[{"name":"Map","link":"https://maps.example/1"}]}""");
        add(event, "social-links", "social-link", "{\"name\":\"twitter\",\"link\":\"https://twitter.example/tea\"}");
        add(event, "sponsors", "sponsor", "{\"name\":\"Pot & Cup\",\"level\":1,\"description\":\"<b>Good</b> tea\"}");
        add(event, "event-copyrights", "event-copyright", "{\"licence\":\"CC BY 4.0\",\"year\":2020}");
        add(event, "taxes", "tax", "{\"name\":\"VAT\",\"rate\":19,\"tax-id\":\"DE1\"}");
        add(
                event,
                "speakers-calls",
                "speakers-call",
                "{\"announcement\":\"Speak!\",\"hash\":\"sesame\"," + TIMES + "}");
        add(event, "tags", "tag", "{\"name\":\"VIP\",\"color\":\"#ffff00\"}");
        JsonNode faqType = add(event, "faq-types", "faq-type", "{\"name\":\"Travel\"}");
        add(
                event,
                "faqs",
                "faq",
                "{\"question\":\"Where?\",\"answer\":\"Here.\"}",
                "faq-type:faq-type:" + key(faqType));
        programme(event);
        sales(event);
        return event;
    }

    private void programme(JsonNode event) {
        JsonNode track = add(event, "tracks", "track", "{\"name\":\"Green\",\"color\":\"#00ff00\"}");
        JsonNode type = add(event, "session-types", "session-type", "{\"name\":\"Talk\",\"length\":\"00:30\"}");
        JsonNode room = add(event, "microlocations", "microlocation", "{\"name\":\"Hall\",\"floor\":2}");
        add(
                event,
                "stations",
                "station",
                "{\"station-name\":\"Door\",\"station-type\":\"check in\"}",
                "microlocation:microlocation:" + key(room));
        JsonNode speaker = add(event, "speakers", "speaker", """
                {"name":"Ada / Lovelace","email":"ada@%s.example","short-biography":"<b>Counts</b>"}""".formatted(organisation.slug()));
        JsonNode session = add(
                event,
                "sessions",
                "session",
                "{\"title\":\"On tea\",\"short-abstract\":\"<i>Leaves</i>\",\"level\":\"Expert\"," + TIMES + "}",
                "track:track:" + key(track),
                "session-type:session-type:" + key(type),
                "microlocation:microlocation:" + key(room),
                "speakers:speaker:[" + key(speaker) + "]");
        add(
                event,
                "exhibitors",
                "exhibitor",
                "{\"name\":\"Kettles\",\"status\":\"accepted\",\"social-links\":[{\"name\":\"web\",\"link\":\"https://k.example\"}]}",
                "sessions:session:[" + key(session) + "]");
    }

    private void sales(JsonNode event) {
        JsonNode seat = ticket(event, "{\"badge-id\":\"round\",\"form-id\":\"vip\"}");
        ticket(event, "{\"name\":\"Stand\",\"type\":\"free\",\"price\":0}");
        add(event, "ticket-tags", "ticket-tag", "{\"name\":\"early\"}", "tickets:ticket:[" + key(seat) + "]");
        discountCode(event, "{\"value\":12.5}", seat);
        accessCode(event, "{}", ticket(event, "{\"name\":\"Backstage\",\"is-hidden\":true}"));
        add(event, "badge-forms", "badge-form", """
                {"badge-id":"round","badge-size":"A6","badge-fields":[
                {"badge_id":"round","field_identifier":"firstname","custom_field":"First","is_deleted":false,"font_size":14}]}""");
        add(event, "custom-forms", "custom-form", """
                {"form":"attendee","field-identifier":"shoeSize","type":"number","name":"Shoe size","is-included":true,
                "form-id":"vip","position":7}""");
    }

    /** How many of each list an event has. */
    Map<String, Integer> counts(String eventId) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String list : LISTS) {
            counts.put(
                    list,
                    client.get("/v1/events/" + eventId + "/" + list)
                            .expect(200)
                            .json()
                            .get("data")
                            .size());
        }
        return counts;
    }
}
