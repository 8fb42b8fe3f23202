package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Codes that make tickets cheaper, or what organisers owe (document, group Discount Codes; facts, A5). */
class DiscountCodesTest extends TicketFixture {

    private static final String VERIFY = "422 \"\" Please verify your permission";

    @Test
    void organisersMakeCodesForTheirTickets() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{}");
        JsonNode code = discountCode(event, "{\"discount-url\":\"https://example.com\",\"value\":\"12.5\"}", ticket);

        assertThat(code.get("id").isNumber()).isTrue();
        JsonNode attributes = code.get("attributes");
        assertThat(attributes.get("value").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(attributes.get("is-active").booleanValue()).isTrue();
        assertThat(attributes.get("min-quantity").intValue()).isEqualTo(1);
        assertThat(attributes.get("max-quantity").isNull()).as("no maximum").isTrue();
        String item = "/v1/discount-codes/" + key(code);
        assertThat(ids(client.get(path(event) + "/discount-codes"))).containsExactly(key(code));
        assertThat(ids(client.get("/v1/tickets/" + id(ticket) + "/discount-codes")))
                .containsExactly(key(code));
        assertThat(ids(client.get("/v1/users/" + owner.id() + "/discount-codes")))
                .containsExactly(key(code));
        assertThat(ids(anonymous().get(item + "/tickets"))).containsExactly(id(ticket));
        assertThat(client.get(item + "/marketer")
                        .expect(200)
                        .json()
                        .at("/data/id")
                        .asString())
                .isEqualTo(Long.toString(owner.id()));
        assertThat(client.get(item + "/event").expect(200).json().at("/data/id"))
                .isEqualTo(event.get("id"));
        assertThat(refusal(client.get("/v1/discount-codes"))).isEqualTo("422 \"\" You are not authorized");
        admin().get("/v1/discount-codes?page[size]=1").expect(200);
    }

    @Test
    void nobodyElseReadsOrWritesThem() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{}");
        JsonNode code = discountCode(event, "{}", ticket);
        String item = "/v1/discount-codes/" + key(code);
        Http stranger = stranger();

        anonymous().get(item).expect(401);
        stranger.get(item).expect(404);
        assertThat(refusal(stranger.get(path(event) + "/discount-codes"))).endsWith("Event organizer access required");
        stranger.get("/v1/tickets/" + id(ticket) + "/discount-codes").expect(403);
        stranger.get("/v1/users/" + owner.id() + "/discount-codes").expect(403);
        assertThat(refusal(postDiscountCode(stranger, event, "{}")))
                .isEqualTo("403 /data/relationships/event You are not authorized");
        for (String change : new String[] {"{\"value\":99}", "{\"used-for\":\"ticket\"}"}) {
            assertThat(refusal(stranger.patch(item, patch(code, change)))).isEqualTo(VERIFY);
        }
        assertThat(refusal(stranger.delete(item))).isEqualTo(VERIFY);
        for (String relationship : new String[] {"events", "tickets"}) {
            String path = item + "/relationships/" + relationship;
            anonymous().patch(path, "{\"data\":[]}").expect(401);
            assertThat(refusal(stranger.patch(path, "{\"data\":[]}"))).isEqualTo(VERIFY);
        }
        anonymous().patch(item + "/relationships/marketer", "{\"data\":null}").expect(405);
        assertThat(ids(stranger.get(path(event) + "/tickets?filter=" + encodedFilterByCode())))
                .as("codes cannot be guessed through tickets")
                .isEmpty();
    }

    private static String encodedFilterByCode() {
        return URLEncoder.encode(
                "[{\"name\":\"discount-codes\",\"op\":\"any\",\"val\":{\"name\":\"code\",\"op\":\"like\",\"val\":\"S%\"}}]",
                StandardCharsets.UTF_8);
    }

    @Test
    void whoKnowsACodeFindsItWhileItCanBeUsed() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{\"is-hidden\":true}");
        JsonNode code = discountCode(event, "{\"code\":\"Sommer\"}", ticket);
        String found = path(event) + "/discount-codes/SOMMER";

        JsonNode read =
                anonymous().get(found + "?include=event,tickets").expect(200).json();
        assertThat(read.at("/data/id")).isEqualTo(code.get("id"));
        assertThat(read.get("included")).hasSize(2);
        discountCode(event, "{\"code\":\"Other\"}", ticket);
        accessCode(event, "{}", ticket);
        String others = "?include=event.discount-codes,event.access-codes,tickets.discount-codes,tickets.access-codes";
        assertThat(anonymous().get(found + others).expect(200).body())
                .as("one code leads to no other")
                .doesNotContain("\"Other\"")
                .doesNotContain("\"OPEN\"");
        anonymous()
                .get("/v1/events/" + event.at("/attributes/identifier").asString() + "/discount-codes/sommer")
                .expect(200);
        assertThat(refusal(anonymous().get(path(event) + "/discount-codes/WINTER")))
                .endsWith("DiscountCode: not found");
        String item = "/v1/discount-codes/" + key(code);
        String untimely = "Discount Code is not active in current time frame";
        Map.of(
                        "{\"valid-from\":\"2097-01-01T00:00:00Z\",\"valid-till\":null,\"is-active\":true}", untimely,
                        "{\"valid-from\":null,\"valid-till\":\"2017-01-01T00:00:00Z\",\"is-active\":true}", untimely,
                        "{\"valid-from\":null,\"valid-till\":null,\"is-active\":false}", "Discount Code is not active")
                .forEach((change, detail) -> {
                    client.patch(item, patch(code, change)).expect(200);
                    assertThat(detail(anonymous().get(found).expect(405))).isEqualTo(detail);
                });
        client.patch(item, patch(code, "{\"is-active\":true,\"valid-from\":null,\"valid-till\":null}"))
                .expect(200);
        anonymous().get(found).expect(200);
        client.delete(item).expect(200);
        anonymous().get(found).expect(404);
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{}");
        JsonNode free = ticket(event, "{\"name\":\"Free\",\"type\":\"free\",\"price\":null}");
        String at = "422 /data/attributes/";
        Map.ofEntries(
                        Map.entry(
                                "{\"min-quantity\":5,\"max-quantity\":4}",
                                at + "min-quantity min-quantity should be less than max-quantity"),
                        Map.entry(
                                "{\"tickets-number\":4,\"max-quantity\":5}",
                                at + "tickets-number tickets-number should be greater than max-quantity"),
                        Map.entry(
                                "{\"valid-from\":\"2099-01-01T00:00:00Z\"}",
                                at + "valid-till valid-till should be after valid-from"),
                        Map.entry("{\"value\":101}", at + "value discount percent must be between 0 and 100"),
                        Map.entry("{\"value\":-1}", at + "value discount amount cannot be negative"),
                        Map.entry(
                                "{\"type\":\"amount\",\"value\":101}",
                                at + "value discount amount cannot be more than ticket amount"),
                        Map.entry("{\"type\":\"half\"}", at + "type Not a valid choice."),
                        Map.entry("{\"code\":\" \"}", at + "code Invalid value."),
                        Map.entry(
                                "{\"used-for\":\"nothing\"}",
                                "409 /data/attributes/used-for used-for must be 'ticket' or 'event'"),
                        Map.entry("{\"used-for\":null}", "422 /data/attributes/used-for Field may not be null."))
                .forEach((attributes, refusal) -> assertThat(
                                refusal(postDiscountCode(client, event, attributes, ticket)))
                        .as(attributes)
                        .isEqualTo(refusal));
        assertThat(refusal(postDiscountCode(client, event, "{}", free)))
                .isEqualTo(at + "tickets discount code cannot be applied on free tickets");
        assertThat(postDiscountCode(client, event, "{}", ticket(sellingEvent(), "{}"))
                        .status())
                .isEqualTo(422);
        JsonNode code = discountCode(event, "{\"tickets-number\":30}", ticket);
        assertThat(refusal(postDiscountCode(client, event, "{\"code\":\"save\"}")))
                .isEqualTo("409 /data/attributes/code Discount Code already exists");
        String item = "/v1/discount-codes/" + key(code);
        client.patch(item, patch(code, "{\"value\":20}")).expect(200);
        assertThat(refusal(client.patch(item, patch(code, "{\"type\":\"amount\",\"value\":200}"))))
                .isEqualTo(at + "value discount amount cannot be more than ticket amount");
        assertThat(refusal(client.patch(item, patch(code, "{\"max-quantity\":31}"))))
                .startsWith(at + "tickets-number");
        assertThat(refusal(client.patch(item, patch(code, "{\"used-for\":\"event\"}"))))
                .isEqualTo("409 /data/attributes/used-for Cannot modify discount code usage type");
        client.patch(item, patch(code, "{\"max-quantity\":-1}")).expect(200);
        client.patch(item, patch(code, "{}")).expect(200);
        discountCode(event, "{\"code\":\"other\"}", ticket);
        assertThat(refusal(client.patch(item, patch(code, "{\"code\":\"OTHER\"}"))))
                .isEqualTo("409 /data/attributes/code Discount Code already exists");
    }

    @Test
    void codesForEventsAreStaffs() {
        JsonNode event = sellingEvent();
        String attributes = """
                {"code":"FEE","value":10,"type":"percent","used-for":"event"}""";
        String body = creation("discount-code", attributes, "events:event:[" + id(event) + "]");
        assertThat(refusal(client.post("/v1/discount-codes", body)))
                .isEqualTo("422 \"\" Please verify your permission or check your relationship");
        client.post("/v1/discount-codes", creation("discount-code", attributes)).expect(422);
        JsonNode code =
                admin().post("/v1/discount-codes", body).expect(201).json().get("data");

        assertThat(ids(admin().get("/v1/discount-codes/" + key(code) + "/events")))
                .containsExactly(id(event));
        assertThat(admin().get(path(event) + "/discount-code")
                        .expect(200)
                        .json()
                        .at("/data/id"))
                .isEqualTo(code.get("id"));
        Http.Answer second = admin().post("/v1/discount-codes", body);
        assertThat(second.status()).isEqualTo(422);
        assertThat(detail(second)).isEqualTo("A Discount Code already exists for the provided Event ID");
        assertThat(second.json().at("/errors/0/source/event_id").asString()).isEqualTo(id(event));
        admin().post("/v1/discount-codes", creation("discount-code", attributes, "events:event:[999999999]"))
                .expect(422);
        client.get(path(event) + "/discount-code").expect(404);
        client.delete("/v1/discount-codes/" + key(code)).expect(422);
    }

    @Test
    void idsThatAreNoneNameNothing() {
        JsonNode event = sellingEvent();
        String attributes = """
                {"code":"x","name":"x","value":1,"type":"percent","used-for":"ticket","valid-from":"2017-06-18T18:30:00Z"}""";
        for (String type : new String[] {"discount-code", "access-code", "ticket-tag"}) {
            String path = "/v1/" + type + "s";
            String marketer = "marketer:user:" + owner.id();
            for (String id : new String[] {"x", "1x", "99999999999999999999"}) {
                String sent =
                        creation(type, attributes, "event:event:" + id(event), marketer, "tickets:ticket:[" + id + "]");
                assertThat(client.post(path, sent).status()).as(sent).isIn(404, 409);
                String nowhere = creation(type, attributes, "event:event:" + id, marketer);
                assertThat(admin().post(path, nowhere).status()).as(nowhere).isIn(404, 422);
            }
        }
        String ofEvent = creation("discount-code", attributes.replace("ticket", "event"), "events:event:[x]");
        admin().post("/v1/discount-codes", ofEvent).expect(422);
        client.post(
                        "/v1/tickets",
                        creation("ticket", """
                                {"name":"x","type":"free","sales-starts-at":"2017-06-01T00:00:00Z",
                                "sales-ends-at":"2017-06-02T00:00:00Z"}""", "event:event:" + id(event), "discount-codes:discount-code:[x]"))
                .expect(422);
    }

    @Test
    void unusedCodesAreClearedAtOnce() {
        JsonNode event = sellingEvent();
        discountCode(event, "{}");
        discountCode(event, "{\"code\":\"OTHER\"}");
        String path = path(event) + "/discount-codes/delete-unused";
        stranger().delete(path).expect(403);
        anonymous().delete(path).expect(401);
        assertThat(client.delete(path).expect(200).body()).isEqualTo("{\"success\":true,\"deletes\":2}");
        assertThat(ids(client.get(path(event) + "/discount-codes"))).isEmpty();
    }
}
