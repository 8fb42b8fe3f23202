package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import org.quintet.testing.QrReader;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Tickets by the hand of an organisation's staff. */
class TicketsTest extends TicketsFixture {

    @Test
    void staffIssuesATicketAndSeesIt() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String type = type(staff, event, ",\"title\":\"General\",\"price\":25,\"currency\":\"EUR\"");

        JsonNode ticket = issue(staff, event, type);

        assertThat(ticket.get("datatype").asString()).isEqualTo("event_ticket");
        assertThat(ticket.get("state").asString()).isEqualTo("active");
        JsonNode data = ticket.get("data");
        assertThat(data.get("event").asString()).isEqualTo(event);
        assertThat(data.get("ticketType").asString()).isEqualTo(type);
        assertThat(data.get("ticketTypeTitle").asString()).isEqualTo("General");
        assertThat(data.get("holderName").asString()).isEqualTo("Ada Lovelace");
        assertThat(data.get("holderEmail").asString()).isEqualTo("ada@example.com");
        assertThat(data.get("status").asString()).isEqualTo("active");
        assertThat(data.get("price").asInt()).isEqualTo(25);
        assertThat(data.get("checkIns").isEmpty()).isTrue();
        assertThat(data.get("code").asString()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(staff.get("/events/tickets/" + ticket.get("sk").asString())
                        .expect(200)
                        .json())
                .isEqualTo(ticket);
        JsonNode page = staff.get("/events/" + event + "/tickets").expect(200).json();
        assertThat(page.get("total").asInt()).isEqualTo(1);
        assertThat(page.at("/data/0")).isEqualTo(ticket);
    }

    @Test
    void theRepositoryFindsTicketsAndDoesNotWriteThem() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String type = type(staff, event, ",\"title\":\"General\",\"price\":25,\"currency\":\"EUR\"");
        JsonNode ticket = issue(staff, event, type);
        String sk = ticket.get("sk").asString();

        assertThat(staff.get("/repository/get/event_ticket/" + sk).expect(200).json())
                .isEqualTo(ticket);
        for (String query : List.of(
                "{}",
                "{\"data.event\":\"%s\",\"data.ticketType\":\"%s\"}".formatted(event, type),
                "{\"data.holderName\":\"Ada Lovelace\",\"data.holderEmail\":{\"$regex\":\"^ada@\"}}",
                "{\"data.code\":\"%s\",\"data.status\":\"active\"}"
                        .formatted(ticket.at("/data/code").asString()),
                "{\"state\":{\"$ne\":\"used\"},\"data.price\":{\"$gte\":25}}")) {
            JsonNode found = staff.post("/repository/find/event_ticket", "{\"query\":" + query + "}")
                    .expect(200)
                    .json();
            assertThat(found.get("total").asInt()).as(query).isEqualTo(1);
            assertThat(found.at("/data/0")).isEqualTo(ticket);
        }
        assertThat(staffOf(world().organisation())
                        .post("/repository/find/event_ticket", "{}")
                        .expect(200)
                        .json()
                        .get("total")
                        .asInt())
                .isZero();

        staff.post("/repository/create/event_ticket", "{\"data\":{\"event\":\"%s\"}}".formatted(event))
                .expect(400);
        staff.post("/repository/update-partial/event_ticket/" + sk, "{\"data.status\":\"active\"}")
                .expect(400);
        staff.delete("/repository/delete/event_ticket/" + sk).expect(400);
        staff.post("/repository/cancel/event_ticket/" + sk, "{}").expect(400);
        assertThat(staff.get("/events/tickets/" + sk).expect(200).json()).isEqualTo(ticket);
    }

    @Test
    void severalTicketsAreIssuedTogether() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String type = type(staff, event, ",\"capacity\":5");
        String three = "{\"ticketTypeId\":\"%s\",\"quantity\":3}".formatted(type);

        JsonNode issued =
                staff.post("/events/" + event + "/tickets", three).expect(201).json();

        Set<String> codes = new HashSet<>();
        issued.get("tickets")
                .forEach(ticket -> codes.add(ticket.at("/data/code").asString()));
        assertThat(codes).hasSize(3).contains(issued.at("/data/code").asString());
        JsonNode refusal =
                staff.post("/events/" + event + "/tickets", three).expect(409).json();
        assertThat(refusal.get("reason").asString()).isEqualTo("sold_out");
        assertThat(typeData(staff, type).get("soldCount").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"ticketTypeId\":\"TYPE\",\"quantity\":0}",
                "{\"ticketTypeId\":\"TYPE\",\"quantity\":101}",
                "{\"ticketTypeId\":\"TYPE\",\"quantity\":-1}",
                "{\"ticketTypeId\":\"TYPE\",\"quantity\":\"1\"}",
                "{\"ticketTypeId\":\"TYPE\",\"holderEmail\":\"nobody\"}",
                "{\"ticketTypeId\":\"TYPE\",\"holderName\":\"\\u0000\"}",
                "{\"ticketTypeId\":\"TYPE\",\"holderName\":7}",
                "{\"ticketTypeId\":\"nonsense\"}",
                "{\"ticketTypeId\":\"01234567-89ab-cdef-0123-456789abcdef\"}"
            })
    void whatCannotBeIssuedIsRefused(String body) {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String type = type(staff, event, "");

        staff.post("/events/" + event + "/tickets", body.replace("TYPE", type)).expect(400);

        assertThat(typeData(staff, type).get("soldCount").asInt()).isZero();
    }

    @Test
    void onlyActiveTypesOfTheEventAreIssued() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String inactive = type(staff, event, ",\"isActive\":false");
        String elsewhere = type(staff, draft(staff, ""), "");
        String closed = type(staff, event, ",\"saleEnd\":\"2020-01-01\",\"visibility\":\"private\"");

        tryToIssue(staff, event, inactive).expect(400);
        tryToIssue(staff, event, elsewhere).expect(400);
        // what the public cannot buy, staff gives
        issue(staff, event, closed);
        staff.post("/events/" + event + "/cancel", "");
        staff.post("/repository/cancel/event/" + event, "");
        tryToIssue(staff, event, closed).expect(409);
    }

    @Test
    void aCancelledTicketGivesItsPlaceBackOnce() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, ",\"capacity\":1");
        String type = type(staff, event, "");
        String ticket = "/events/tickets/" + issue(staff, event, type).get("sk").asString();
        tryToIssue(staff, event, type).expect(409);

        for (int i = 0; i < 3; i++) {
            JsonNode cancelled = staff.post(ticket + "/cancel", "").expect(200).json();
            assertThat(cancelled.at("/data/status").asString()).isEqualTo("cancelled");
        }

        issue(staff, event, type);
        tryToIssue(staff, event, type).expect(409);
        assertThat(staff.post(ticket + "/refund", "")
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("refunded");
        tryToIssue(staff, event, type).expect(409);
        staff.post(ticket + "/cancel", "").expect(409);
        staff.post(ticket + "/activate", "").expect(409);
        assertThat(count(staff, event, "?status=refunded")).isEqualTo(1);
        assertThat(count(staff, event, "?status=active&ticketTypeId=" + type)).isEqualTo(1);
        assertThat(count(staff, event, "?holderEmail=ADA@example.com&limit=1")).isEqualTo(2);
        staff.get("/events/" + event + "/tickets?status=lost").expect(400);
        staff.get("/events/" + event + "/tickets?limit=0").expect(400);
    }

    private static int count(Http staff, String event, String query) {
        return staff.get("/events/" + event + "/tickets" + query)
                .expect(200)
                .json()
                .get("total")
                .asInt();
    }

    @Test
    void complimentaryTicketsCostNothing() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String type = type(staff, event, ",\"price\":25");

        JsonNode ticket = staff.post("/events/tickets/comp", """
                        {"eventId":"%s","ticketTypeId":"%s","holderName":"Press","holderEmail":"press@example.com"}""".formatted(event, type))
                .expect(201)
                .json();

        assertThat(ticket.at("/data/price").asInt()).isZero();
        assertThat(ticket.at("/data/complimentary").asBoolean()).isTrue();
        assertThat(typeData(staff, type).get("soldCount").asInt()).isEqualTo(1);
        staff.post("/events/tickets/comp", "{\"ticketTypeId\":\"" + type + "\"}")
                .expect(400);
    }

    @Test
    void printedTicketsAreGoodOnceTheyAreActivated() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String type = type(staff, event, ",\"capacity\":3");
        String body = "{\"eventId\":\"%s\",\"ticketTypeId\":\"%s\",\"quantity\":%d}";

        JsonNode printed = staff.post("/events/tickets/pre-generate", body.formatted(event, type, 3))
                .expect(201)
                .json();

        assertThat(printed.get("tickets").size()).isEqualTo(3);
        assertThat(printed.at("/data/status").asString()).isEqualTo("inactive");
        // each of them has its place from now on
        tryToIssue(staff, event, type).expect(409);
        String ticket = "/events/tickets/" + printed.get("sk").asString();
        staff.post(ticket + "/transfer", "{\"holderEmail\":\"bob@example.com\"}")
                .expect(409);
        JsonNode activated = staff.post(ticket + "/activate", """
                        {"holderName":"Bob","holderEmail":"bob@example.com"}""").expect(200).json();
        assertThat(activated.at("/data/status").asString()).isEqualTo("active");
        assertThat(activated.at("/data/holderName").asString()).isEqualTo("Bob");
        assertThat(activated.at("/data/code")).isEqualTo(printed.at("/data/code"));
        assertThat(staff.post(ticket + "/activate", "").expect(200).json()).isEqualTo(activated);
        staff.post("/events/tickets/pre-generate", body.formatted(event, type, 501))
                .expect(400);
    }

    @Test
    void theQrCodeHoldsTheCode() throws Exception {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        JsonNode ticket = issue(staff, event, type(staff, event, ""));
        String path = "/events/tickets/" + ticket.get("sk").asString() + "/qr";

        Http.Answer answer = staff.get(path).expect(200);

        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(decoded(staffBytes(answer)))
                .isEqualTo(ticket.at("/data/code").asString());
    }

    /** The same request again, for the bytes that a text cannot hold. */
    private static byte[] staffBytes(Http.Answer answer) throws Exception {
        HttpRequest first = answer.response().request();
        HttpRequest.Builder again =
                HttpRequest.newBuilder(URI.create(first.uri().toString()));
        first.headers().map().forEach((name, values) -> values.forEach(value -> again.header(name, value)));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(again.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private static String decoded(byte[] png) throws Exception {
        return QrReader.text(ImageIO.read(new ByteArrayInputStream(png)));
    }

    @Test
    void aTransferMakesTheOldCodeWorthless() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        JsonNode ticket = issue(staff, event, type(staff, event, ""));
        String path = "/events/tickets/" + ticket.get("sk").asString() + "/transfer";

        JsonNode moved = staff.post(path, """
                        {"holderName":"Grace Brewster Hopper","holderEmail":"grace@example.com"}""").expect(200).json();

        assertThat(moved.at("/data/holderName").asString()).isEqualTo("Grace Brewster Hopper");
        assertThat(moved.at("/data/code")).isNotEqualTo(ticket.at("/data/code"));
        assertThat(moved.get("sk")).isEqualTo(ticket.get("sk"));
        staff.post(path, "{}").expect(400);
        staff.post(path, "{\"holderEmail\":\"x\"}").expect(400);
    }

    @Test
    void foreignersAndCustomersDoNothingWithTickets() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String event = draft(staff, "");
        String type = type(staff, event, "");
        JsonNode ticket = issue(staff, event, type);
        String path = "/events/tickets/" + ticket.get("sk").asString();
        Http foreigner = staffOf(world().organisation());
        Http customer = visitorOf(organisation).bearer(world().tokenOf(world().member(organisation, "member")));
        String body = """
                {"eventId":"%s","ticketTypeId":"%s","tickets":[{"ticketTypeId":"%s"}],"holderEmail":"a@example.com"}""".formatted(event, type, type);

        for (String post : List.of(
                "/events/" + event + "/tickets",
                "/events/tickets/comp",
                "/events/tickets/pre-generate",
                "/events/tickets/purchase",
                path + "/activate",
                path + "/transfer",
                path + "/cancel",
                path + "/refund")) {
            foreigner.post(post, body).expect(404);
            customer.post(post, body).expect(403);
            visitorOf(organisation).post(post, body).expect(401);
        }
        for (String get : List.of("/events/" + event + "/tickets", path, path + "/qr")) {
            foreigner.get(get).expect(404);
            customer.get(get).expect(403);
        }
        assertThat(staff.get(path).json()).isEqualTo(ticket);
        assertThat(typeData(staff, type).get("soldCount").asInt()).isEqualTo(1);
    }
}
