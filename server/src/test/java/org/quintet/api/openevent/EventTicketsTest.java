package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Ticket types, made through AppMint, are Open Event's tickets. */
class EventTicketsTest extends EventFixture {

    /** Makes a ticket type of the event with more keys of {@code data}, each with a comma before it. */
    private void type(JsonNode event, String name, String more) {
        Http staff = http().with("orgid", organisation.slug()).bearer(world().tokenOf(owner));
        String sk = staff.post("/repository/find/event", """
                        {"query":{"data.name":"%s"}}""".formatted(
                                event.at("/attributes/name").asString()))
                .expect(200)
                .json()
                .at("/data/0/sk")
                .asString();
        staff.post("/repository/create/event_ticket_type", """
                        {"data":{"event":"%s","name":"%s"%s}}""".formatted(sk, name, more))
                .expect(201);
    }

    @Test
    void ticketTypesAreTheEventsTickets() {
        JsonNode event = create("{\"state\":\"published\"}");
        type(
                event,
                "Balcony",
                ",\"price\":12.5,\"capacity\":30,\"description\":\"A view\",\"saleStart\":\"2026-01-01T00:00:00Z\"");
        type(event, "Standing", "");
        type(event, "Stage", ",\"visibility\":\"private\"");

        JsonNode list = anonymous().get(path(event) + "/tickets").expect(200).json();

        assertThat(names(list)).containsExactly("Balcony", "Standing");
        JsonNode balcony = list.at("/data/0");
        assertThat(balcony.get("type").asString()).isEqualTo("ticket");
        JsonNode attributes = balcony.get("attributes");
        assertThat(attributes.get("type").asString()).isEqualTo("paid");
        assertThat(attributes.get("price").asDouble()).isEqualTo(12.5);
        assertThat(attributes.get("quantity").asInt()).isEqualTo(30);
        assertThat(attributes.get("description").asString()).isEqualTo("A view");
        assertThat(attributes.get("sales-starts-at").asString()).startsWith("2026-01-01T00:00:00");
        assertThat(attributes.get("is-hidden").asBoolean()).isFalse();
        assertThat(attributes.get("min-order").asInt()).isEqualTo(1);
        assertThat(attributes.get("max-order").asInt()).isEqualTo(10);
        assertThat(list.at("/data/1/attributes/type").asString()).isEqualTo("free");
        String ticket = "/v1/tickets/" + id(balcony);
        assertThat(anonymous().get(ticket).expect(200).json().get("data")).isEqualTo(balcony);
        assertThat(anonymous()
                        .get(ticket + "/event")
                        .expect(200)
                        .json()
                        .at("/data/id")
                        .asString())
                .isEqualTo(id(event));
        assertThat(anonymous()
                        .get(path(event) + "?include=tickets")
                        .expect(200)
                        .json()
                        .get("included"))
                .hasSize(2);
        assertThat(names(client.get(path(event) + "/tickets").expect(200).json()))
                .containsExactly("Balcony", "Standing", "Stage");
    }

    @Test
    void ticketsOfADraftAreNobodysBusiness() {
        JsonNode event = create("{\"state\":\"draft\"}");
        type(event, "Seat", "");
        String ticket = "/v1/tickets/"
                + client.get(path(event) + "/tickets")
                        .expect(200)
                        .json()
                        .at("/data/0/id")
                        .asString();

        client.get(ticket).expect(200);
        anonymous().get(ticket).expect(404);
        anonymous().get(path(event) + "/tickets").expect(404);
    }
}
