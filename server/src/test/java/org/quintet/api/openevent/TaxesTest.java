package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** The tax of an event (document, group Tax). */
class TaxesTest extends SatelliteFixture {

    private static final String ATTRIBUTES = """
            "city":"example","zip":"123456","country":"IN","is-tax-included-in-price":false,"invoice-footer":"example",
            "state":"example","tax-id":"123456789","name":"Service Tax","registered-company":"fossasia",
            "address":"example","rate":"1.23456789","should-send-invoice":false,"is-invoice-sent":false""";

    private JsonNode taxedEvent(String state) {
        JsonNode event = event(state);
        taxes(event, true);
        return event;
    }

    private void taxes(JsonNode event, boolean enabled) {
        client.patch(path(event), """
                        {"data":{"type":"event","id":"%s","attributes":{"is-tax-enabled":%s}}}""".formatted(event.get("id").asString(), enabled))
                .expect(200);
    }

    private static String body(JsonNode event, String attributes) {
        return """
                {"data":{"type":"tax","attributes":{%s},
                "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(attributes, event.get("id").asString());
    }

    private static String change(JsonNode tax, String attributes) {
        return """
                {"data":{"type":"tax","id":"%s","attributes":{%s}}}""".formatted(tax.get("id").asString(), attributes);
    }

    private JsonNode create(JsonNode event) {
        return client.post("/v1/taxes", body(event, ATTRIBUTES))
                .expect(201)
                .json()
                .get("data");
    }

    @Test
    void theDocumentsExampleIsKeptExactlyAndFoundAtBothPaths() {
        JsonNode event = taxedEvent("draft");
        JsonNode tax = create(event);
        String id = tax.get("id").asString();

        assertThat(tax.at("/attributes/rate").decimalValue()).isEqualByComparingTo("1.23456789");
        assertThat(tax.at("/attributes/zip").asString()).isEqualTo("123456");
        assertThat(tax.at("/links/self").asString()).isEqualTo("/v1/taxes/" + id);
        assertThat(tax.at("/relationships/event/links/related").asString()).isEqualTo("/v1/tax/" + id + "/event");
        for (String path : List.of("/v1/taxes/" + id, "/v1/tax/" + id, path(event) + "/tax")) {
            assertThat(client.get(path).expect(200).json().get("data")).isEqualTo(tax);
        }
        for (String path : List.of("/v1/tax/" + id + "/event", "/v1/taxes/" + id + "/event")) {
            assertThat(client.get(path).expect(200).json().at("/data/id")).isEqualTo(event.get("id"));
        }
        JsonNode changed = client.patch("/v1/taxes/" + id, change(tax, "\"zip\":123457,\"rate\":2.3456789"))
                .expect(200)
                .json();
        assertThat(changed.at("/data/attributes/zip").asString()).isEqualTo("123457");
        client.delete("/v1/taxes/" + id).expect(200);
        assertThat(client.get(path(event) + "/tax")
                        .expect(404)
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("Tax: " + event.get("id").asString() + " not found");
        create(event);
    }

    @Test
    void everybodyReadsTheRateAndOrganisersTheRest() {
        JsonNode event = taxedEvent("published");
        JsonNode tax = create(event);
        String item = "/v1/taxes/" + tax.get("id").asString();

        for (String path : List.of(item, path(event) + "/tax", path(event) + "?include=tax")) {
            JsonNode read = anonymous().get(path).expect(200).json();
            JsonNode shown = read.has("included") ? read.at("/included/0") : read.get("data");
            assertThat(shown.get("attributes").propertyNames())
                    .containsExactlyInAnyOrder("name", "rate", "is-tax-included-in-price", "deleted-at");
        }
        assertThat(client.get(path(event) + "?include=tax")
                        .json()
                        .at("/included/0/attributes/tax-id")
                        .asString())
                .isEqualTo("123456789");
        anonymous()
                .get("/v1/taxes?filter=" + encoded("[{\"name\":\"tax-id\",\"op\":\"eq\",\"val\":\"123456789\"}]"))
                .expect(400);
        String ofThisEvent = encoded("[{\"name\":\"event\",\"op\":\"has\",\"val\":{\"name\":\"identifier\","
                + "\"op\":\"eq\",\"val\":" + event.at("/attributes/identifier") + "}}]");
        assertThat(client.get("/v1/taxes?filter=" + ofThisEvent)
                        .expect(200)
                        .json()
                        .at("/data/0/attributes")
                        .has("tax-id"))
                .as("lists show all to staff only")
                .isFalse();
        Http admin = http().with("Content-Type", JSON_API).with("Authorization", "JWT " + world().adminToken());
        assertThat(admin.get("/v1/taxes?page[size]=1")
                        .expect(200)
                        .json()
                        .at("/data/0/attributes")
                        .has("tax-id"))
                .isTrue();
    }

    @Test
    void theTaxOfADraftIsItsOrganisersAlone() {
        JsonNode event = taxedEvent("draft");
        JsonNode tax = create(event);

        anonymous().get("/v1/taxes/" + tax.get("id").asString()).expect(404);
        anonymous().get("/v1/tax/" + tax.get("id").asString() + "/event").expect(404);
        anonymous().get(path(event) + "/tax").expect(404);
    }

    @Test
    void aTaxIsCreatedOnceWhereTaxIsEnabledAndByOrganisers() {
        JsonNode event = event("published");
        taxes(event, false);
        JsonNode disabled =
                client.post("/v1/taxes", body(event, ATTRIBUTES)).expect(405).json();
        assertThat(disabled.at("/errors/0/detail").asString()).isEqualTo("Tax is disabled for this Event");
        assertThat(disabled.at("/errors/0/source/parameter").asString()).isEqualTo("event_id");

        JsonNode taxed = taxedEvent("published");
        anonymous().post("/v1/taxes", body(taxed, ATTRIBUTES)).expect(401);
        Http stranger = clientOf(world().member(world().organisation(), "owner"));
        stranger.post("/v1/taxes", body(taxed, ATTRIBUTES)).expect(403);
        JsonNode tax = create(taxed);
        stranger.patch("/v1/taxes/" + tax.get("id").asString(), change(tax, "\"name\":\"x\""))
                .expect(403);
        stranger.delete("/v1/taxes/" + tax.get("id").asString()).expect(403);
        JsonNode second =
                client.post("/v1/taxes", body(taxed, ATTRIBUTES)).expect(409).json();
        assertThat(second.at("/errors/0/source/pointer").asString()).isEqualTo("/data/relationships/event");
        assertThat(second.at("/errors/0/detail").asString()).isEqualTo("Tax already exists for this event");
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        JsonNode event = taxedEvent("draft");
        JsonNode tax = create(event);
        String item = "/v1/taxes/" + tax.get("id").asString();

        JsonNode changed = client.patch(item, change(tax, "\"city\":null,\"is-invoice-sent\":true"))
                .expect(200)
                .json()
                .at("/data/attributes");

        assertThat(changed.get("city").isNull()).isTrue();
        assertThat(changed.get("name").asString()).isEqualTo("Service Tax");
        assertThat(changed.get("tax-id").asString()).isEqualTo("123456789");
        JsonNode cleared = client.patch(item, change(tax, "\"name\":null,\"rate\":null"))
                .expect(200)
                .json()
                .at("/data/attributes");
        assertThat(cleared.get("name").asString()).isEmpty();
        assertThat(cleared.get("rate").decimalValue()).isEqualByComparingTo("0");
        client.patch(item, change(tax, "\"rate\":100.1")).expect(422);
        client.patch(item, change(tax, "\"rate\":-1")).expect(422);
    }
}
