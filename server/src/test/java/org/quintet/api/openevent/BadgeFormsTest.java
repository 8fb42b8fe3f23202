package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** How badges look (document, group Badge Forms; facts, A23). */
class BadgeFormsTest extends TicketFixture {

    private static final String FORM = """
            {"badge-id":"round","badge-size":"A6","badge-color":"#fff","badge-fields":[
            {"badge_id":"round","field_identifier":"firstname","custom_field":"First Name","is_deleted":false,
             "font_size":14,"font_weight":[{"name":"bold"}],"margin_top":"5"},
            {"badge_id":"round","field_identifier":"qr","custom_field":"QR","is_deleted":false,
             "qr_custom_field":["firstname","email"]}]}""";

    private JsonNode form(JsonNode event) {
        return client.post("/v1/badge-forms", creation("badge-form", FORM, "event:event:" + id(event)))
                .expect(201)
                .json()
                .get("data");
    }

    @Test
    void aFormKeepsItsFieldsAndTicketsNameIt() {
        JsonNode event = sellingEvent();
        JsonNode form = form(event);
        String item = "/v1/badge-forms/" + key(form);

        assertThat(form.get("id").isNumber()).isTrue();
        JsonNode fields = form.at("/attributes/badge-fields");
        assertThat(fields).hasSize(2);
        assertThat(fields.at("/0/font_size").asString()).isEqualTo("14");
        assertThat(fields.at("/0/font_weight/0/name").asString()).isEqualTo("bold");
        assertThat(fields.at("/1/qr_custom_field/1").asString()).isEqualTo("email");
        JsonNode ticket = ticket(event, "{\"badge-id\":\"round\"}");
        String ofTicket = "/v1/tickets/" + id(ticket) + "/badge-forms";
        assertThat(client.get(ofTicket).expect(200).json().toString())
                .isEqualTo("""
                        [{"id":%s,"field_identifier":"firstname","custom_field":"First Name"},\
                        {"id":%s,"field_identifier":"qr","custom_field":"QR"}]""".formatted(fields.at("/0/id"), fields.at("/1/id")));
        anonymous().get(ofTicket).expect(401);
        client.get("/v1/tickets/999999999/badge-forms").expect(404);

        JsonNode changed = client.patch(item, patch(form, """
                        {"badge-size":"A5","badge-fields":[
                        {"badge_field_id":%s,"badge_id":"round","is_deleted":true},
                        {"badge_field_id":%s,"badge_id":"round","field_identifier":"lastname","is_deleted":false},
                        {"badge_id":"round","field_identifier":"email","is_deleted":false}]}""".formatted(fields.at("/1/id"), fields.at("/0/id"))))
                .expect(200)
                .json()
                .at("/data/attributes");
        assertThat(changed.get("badge-size").asString()).isEqualTo("A5");
        assertThat(changed.get("badge-color").asString()).isEqualTo("#fff");
        assertThat(changed.get("badge-fields")
                        .valueStream()
                        .map(field -> field.get("field_identifier").asString()))
                .containsExactly("lastname", "email");
        assertThat(ids(client.get(path(event) + "/badge-forms"))).containsExactly(key(form));
        assertThat(ids(client.get(path(event) + "/badge-forms/round"))).containsExactly(key(form));
        assertThat(ids(client.get(path(event) + "/badge-forms/square"))).isEmpty();
        client.delete(item).expect(200);
        client.get(item).expect(404);
        assertThat(client.get(ofTicket).expect(200).json()).isEmpty();
    }

    @Test
    void organisersWriteFormsAndOnlyTheirFields() {
        JsonNode event = sellingEvent();
        JsonNode form = form(event);
        JsonNode foreign = form(sellingEvent());
        String item = "/v1/badge-forms/" + key(form);
        Http stranger = stranger();

        stranger.post("/v1/badge-forms", creation("badge-form", FORM, "event:event:" + id(event)))
                .expect(404);
        stranger.patch(item, patch(form, "{\"badge-size\":\"x\"}")).expect(403);
        stranger.delete(item).expect(403);
        anonymous().get(item).expect(401);
        String others = "{\"badge-fields\":[{\"badge_field_id\":%s,\"is_deleted\":%s,\"field_identifier\":\"x\"}]}";
        JsonNode field = foreign.at("/attributes/badge-fields/0/id");
        client.patch(item, patch(form, others.formatted(field, false))).expect(422);
        client.patch(item, patch(form, others.formatted(field, true))).expect(200);
        assertThat(client.get("/v1/badge-forms/" + key(foreign))
                        .expect(200)
                        .json()
                        .at("/data/attributes/badge-fields"))
                .hasSize(2);
        for (String attributes : new String[] {
            "{\"badge-fields\":[1]}",
            "{\"badge-fields\":{}}",
            "{\"badge-fields\":[{\"margin_top\":[]}]}",
            "{\"badge-id\":\" \"}",
            "{\"badge-fields\":[{\"badge_field_id\":\"x\"}]}"
        }) {
            assertThat(client.patch(item, patch(form, attributes)).status())
                    .as(attributes)
                    .isEqualTo(422);
        }
    }
}
