package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Codes that open hidden tickets (document, group Access Codes; facts, A6). */
class AccessCodesTest extends TicketFixture {

    @Test
    void aCodeOpensHiddenTicketsForWhoKnowsIt() {
        JsonNode event = sellingEvent();
        JsonNode hidden = ticket(event, "{\"is-hidden\":true}");
        JsonNode code = accessCode(event, "{}", hidden);
        String item = "/v1/access-codes/" + key(code);

        assertThat(code.get("id").isNumber()).isTrue();
        assertThat(code.at("/attributes/tickets-number").intValue()).isEqualTo(10);
        JsonNode read = anonymous()
                .get(path(event) + "/access-codes/open?include=tickets")
                .expect(200)
                .json();
        assertThat(read.at("/data/id")).isEqualTo(code.get("id"));
        assertThat(read.at("/included/0/id")).isEqualTo(hidden.get("id"));
        anonymous().get(path(event) + "/access-codes/other").expect(404);
        assertThat(ids(client.get(path(event) + "/access-codes"))).containsExactly(key(code));
        assertThat(ids(client.get("/v1/tickets/" + id(hidden) + "/access-codes")))
                .containsExactly(key(code));
        assertThat(ids(client.get("/v1/users/" + owner.id() + "/access-codes"))).containsExactly(key(code));
        client.get(item + "/marketer").expect(200);
        client.get(item + "/event").expect(200);
        JsonNode changed = client.patch(
                        item, patch(code, "{\"is-active\":false,\"valid-till\":\"2097-01-01T00:00:00Z\"}"))
                .expect(200)
                .json();
        assertThat(changed.at("/data/attributes/is-active").booleanValue()).isFalse();
        client.delete(item).expect(200);
        client.get(item).expect(404);
    }

    @Test
    void organisersWriteThemAndNobodyElse() {
        JsonNode event = sellingEvent();
        JsonNode hidden = ticket(event, "{\"is-hidden\":true}");
        JsonNode code = accessCode(event, "{}", hidden);
        String item = "/v1/access-codes/" + key(code);
        Http stranger = stranger();

        anonymous().get(item).expect(401);
        assertThat(refusal(stranger.get(item))).isEqualTo("422 \"\" Please verify your permission");
        assertThat(refusal(stranger.get(path(event) + "/access-codes")))
                .endsWith("You don't have access to event " + id(event));
        stranger.get("/v1/tickets/" + id(hidden) + "/access-codes").expect(403);
        stranger.get("/v1/users/" + owner.id() + "/access-codes").expect(403);
        assertThat(refusal(postAccessCode(stranger, event, "{\"code\":\"x\"}")))
                .isEqualTo("403 \"\" Minimum Organizer access required");
        anonymous().delete(item).expect(401);
        stranger.delete(item).expect(403);
        stranger.patch(item, patch(code, "{\"is-active\":false}")).expect(403);
        for (String relationship : new String[] {"tickets", "event", "marketer"}) {
            String path = item + "/relationships/" + relationship;
            String none = relationship.equals("tickets") ? "{\"data\":[]}" : "{\"data\":null}";
            anonymous().patch(path, none).expect(401);
            stranger.patch(path, none).expect(403);
        }
        assertThat(client.get(item).expect(200).json().get("data")).isEqualTo(code);
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        JsonNode event = sellingEvent();
        JsonNode shown = ticket(event, "{}");
        String at = "422 /data/attributes/";
        Map.of(
                        "{\"min-quantity\":5,\"max-quantity\":4}",
                        at + "min-quantity min-quantity should be less than max-quantity",
                        "{\"max-quantity\":11}",
                        at + "tickets-number tickets-number should be greater than max-quantity",
                        "{\"valid-till\":\"2016-01-01T00:00:00Z\"}",
                        at + "valid-till valid-till should be after valid-from",
                        "{\"valid-from\":null}",
                        at + "valid-from Field may not be null.",
                        "{\"tickets-number\":-1}",
                        at + "tickets-number Invalid value.",
                        "{\"code\":null}",
                        at + "code Field may not be null.",
                        "{\"access-url\":\"nowhere\"}",
                        at + "access-url Not a valid URL.")
                .forEach((attributes, refusal) -> assertThat(refusal(postAccessCode(client, event, attributes)))
                        .as(attributes)
                        .isEqualTo(refusal));
        String tickets = "409 /data/relationships/tickets ";
        assertThat(refusal(postAccessCode(client, event, "{}", shown)))
                .isEqualTo(tickets + "Access code cannot be applied to public tickets");
        JsonNode foreign = ticket(sellingEvent(), "{\"is-hidden\":true}");
        assertThat(refusal(postAccessCode(client, event, "{}", foreign)))
                .isEqualTo(tickets + "Ticket with id " + id(foreign) + " does not exist");
        String unknown = creation(
                "access-code",
                "{\"code\":\"x\",\"valid-from\":\"2017-06-18T18:30:00Z\"}",
                "event:event:" + id(event),
                "marketer:user:" + owner.id(),
                "tickets:ticket:[999999999]");
        assertThat(refusal(client.post("/v1/access-codes", unknown)))
                .isEqualTo(tickets + "Ticket with id 999999999 does not exist");
        accessCode(event, "{}");
        postAccessCode(client, event, "{\"code\":\"open\"}").expect(409);
        assertThat(refusal(client.post(
                        "/v1/access-codes", creation("access-code", "{\"code\":\"x\"}", "event:event:" + id(event)))))
                .startsWith("422 ");
    }
}
