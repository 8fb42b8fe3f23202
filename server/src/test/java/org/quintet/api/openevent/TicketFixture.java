package org.quintet.api.openevent;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What tests of tickets and codes have in common. */
abstract class TicketFixture extends EventFixture {

    private static final String TICKET = """
            {"name":"Seat","type":"paid","price":100,"quantity":100,
            "sales-starts-at":"2017-06-01T00:00:00Z","sales-ends-at":"2098-06-30T00:00:00Z"}""";

    /** A published event that can be paid for. */
    JsonNode sellingEvent() {
        return sellingEvent("{}");
    }

    JsonNode sellingEvent(String attributes) {
        ObjectNode all = (ObjectNode) JSON.readTree("""
                {"state":"published","can-pay-by-cheque":true,"cheque-details":"x","payment-currency":"USD"}""");
        all.setAll((ObjectNode) JSON.readTree(attributes));
        return create(all.toString());
    }

    /** A body that creates a resource; each relationship is {@code name:type:id}, or with several ids after commas. */
    static String creation(String type, String attributes, String... relationships) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode data = body.putObject("data").put("type", type);
        data.set("attributes", JSON.readTree(attributes));
        ObjectNode related = data.putObject("relationships");
        for (String relationship : relationships) {
            String[] parts = relationship.split(":", -1);
            related.putObject(parts[0]).set("data", JSON.readTree(linkage(parts[1], parts[2])));
        }
        return body.toString();
    }

    /** The linkage of one id, or of several in brackets. */
    static String linkage(String type, String ids) {
        if (!ids.startsWith("[")) {
            return "{\"type\":\"%s\",\"id\":\"%s\"}".formatted(type, ids);
        }
        return Arrays.stream(ids.substring(1, ids.length() - 1).split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(id -> linkage(type, id))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String all(JsonNode... resources) {
        return Arrays.stream(resources).map(TicketFixture::key).collect(Collectors.joining(",", "[", "]"));
    }

    /** The id, be it a string or a number. */
    static String key(JsonNode resource) {
        return resource.get("id").asString();
    }

    static String patch(JsonNode resource, String attributes) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode data =
                body.putObject("data").put("type", resource.get("type").asString());
        data.put("id", key(resource)).set("attributes", JSON.readTree(attributes));
        return body.toString();
    }

    /** An attempt to make a ticket of the event, like the usual one but for {@code attributes}. */
    static Http.Answer postTicket(Http caller, JsonNode event, String attributes) {
        ObjectNode all = (ObjectNode) JSON.readTree(TICKET);
        all.setAll((ObjectNode) JSON.readTree(attributes));
        return caller.post("/v1/tickets", creation("ticket", all.toString(), "event:event:" + id(event)));
    }

    JsonNode ticket(JsonNode event, String attributes) {
        return postTicket(client, event, attributes).expect(201).json().get("data");
    }

    /** A discount code for the tickets, valid now. */
    JsonNode discountCode(JsonNode event, String attributes, JsonNode... tickets) {
        return postDiscountCode(client, event, attributes, tickets)
                .expect(201)
                .json()
                .get("data");
    }

    static Http.Answer postDiscountCode(Http caller, JsonNode event, String attributes, JsonNode... tickets) {
        ObjectNode all = (ObjectNode) JSON.readTree("""
                {"code":"SAVE","value":10,"type":"percent","used-for":"ticket","tickets-number":100,
                "valid-from":"2017-06-18T18:30:00Z","valid-till":"2098-06-24T18:30:00Z"}""");
        all.setAll((ObjectNode) JSON.readTree(attributes));
        return caller.post(
                "/v1/discount-codes",
                creation(
                        "discount-code", all.toString(), "event:event:" + id(event), "tickets:ticket:" + all(tickets)));
    }

    /** An attempt to make an access code for the tickets, valid now. */
    Http.Answer postAccessCode(Http caller, JsonNode event, String attributes, JsonNode... tickets) {
        ObjectNode all = (ObjectNode) JSON.readTree("""
                {"code":"OPEN","is-active":true,"tickets-number":10,"valid-from":"2017-06-18T18:30:00Z"}""");
        all.setAll((ObjectNode) JSON.readTree(attributes));
        return caller.post(
                "/v1/access-codes",
                creation(
                        "access-code",
                        all.toString(),
                        "event:event:" + id(event),
                        "marketer:user:" + owner.id(),
                        "tickets:ticket:" + all(tickets)));
    }

    JsonNode accessCode(JsonNode event, String attributes, JsonNode... tickets) {
        return postAccessCode(client, event, attributes, tickets)
                .expect(201)
                .json()
                .get("data");
    }

    /** Status, pointer and detail of the first error. */
    static String refusal(Http.Answer refused) {
        JsonNode error = refused.json().at("/errors/0");
        return "%d %s %s"
                .formatted(
                        refused.status(),
                        error.at("/source/pointer").asString(error.get("source").toString()),
                        error.get("detail").asString());
    }

    static List<String> ids(Http.Answer list) {
        return list.expect(200)
                .json()
                .get("data")
                .valueStream()
                .map(TicketFixture::key)
                .toList();
    }

    Http stranger() {
        return clientOf(world().member(world().organisation(), "owner"));
    }
}
