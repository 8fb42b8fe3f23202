package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

class EventsTest extends EventFixture {

    @Test
    void theDocumentsExampleIsCreatedAsDocumented() {
        Http.Answer answer =
                client.post("/v1/events", resource("create-event.json")).expect(201);

        assertThat(answer.header("Content-Type")).isEqualTo(JSON_API);
        JsonNode event = answer.json().get("data");
        JsonNode members = JSON.readTree(resource("event-members.json"));
        assertThat(event.get("attributes").propertyNames())
                .containsAll(members.get("attributes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        members.get("relationships").propertyNames().forEach(name -> {
            JsonNode links = event.at("/relationships/" + name + "/links");
            assertThat(links.path("related").asString()).as(name).startsWith("/v1/");
            assertThat(links.path("self").asString()).endsWith("/relationships/" + name);
        });
        assertThat(event.at("/attributes/starts-at").asString()).isEqualTo("2099-12-13T23:59:59.123456+00:00");
        assertThat(event.at("/attributes/latitude").asDouble()).isEqualTo(1.23456789);
        assertThat(event.at("/attributes/is-map-shown").asBoolean()).isTrue();
        assertThat(event.at("/attributes/state").asString()).isEqualTo("draft");
        assertThat(event.at("/attributes/identifier").asString()).matches("[a-z0-9]{8}");
        assertThat(answer.json().at("/jsonapi/version").asString()).isEqualTo("1.0");
        assertThat(answer.json().at("/links/self").asString())
                .isEqualTo("/v1/events/" + event.get("id").asString());
    }

    @Test
    void anEventIsFoundByIdAndByIdentifier() {
        JsonNode event = create("{}");

        JsonNode byId = client.get("/v1/events/" + event.get("id").asString())
                .expect(200)
                .json();
        JsonNode byIdentifier = client.get(
                        "/v1/events/" + event.at("/attributes/identifier").asString())
                .expect(200)
                .json();

        assertThat(byId.get("data")).isEqualTo(event);
        assertThat(byIdentifier.get("data")).isEqualTo(event);
    }

    @Test
    void aDraftIsItsOrganisersAlone() {
        String name = World.unique("draft");
        JsonNode event = create("{\"name\":\"%s\"}".formatted(name));
        String path = "/v1/events/" + event.get("id").asString();

        anonymous().get(path).expect(404);
        clientOf(world().member(world().organisation(), "owner")).get(path).expect(404);
        assertThat(names(anonymous().get("/v1/events" + filterByName(name)).json()))
                .isEmpty();
        assertThat(names(client.get("/v1/events" + filterByName(name)).json())).containsExactly(name);
        clientOf(world().member(organisation, "admin")).get(path).expect(200);
    }

    @Test
    void aPublishedEventIsListedUnlessItIsPrivate() {
        String name = World.unique("published");
        JsonNode event = create("{\"name\":\"%s\",\"state\":\"published\"}".formatted(name));
        String list = "/v1/events" + filterByName(name);

        JsonNode answer = anonymous().get(list).expect(200).json();
        assertThat(names(answer)).containsExactly(name);
        assertThat(answer.at("/meta/count").asInt()).isOne();

        change(event, "{\"privacy\":\"private\"}").expect(200);
        assertThat(names(anonymous().get(list).json())).isEmpty();
        JsonNode unlisted = anonymous()
                .get("/v1/events/" + event.get("id").asString())
                .expect(200)
                .json();
        assertThat(unlisted.at("/data/attributes/privacy").asString()).isEqualTo("private");
        assertThat(unlisted.at("/data/attributes/state").asString()).isEqualTo("published");
    }

    @Test
    void aChangeTouchesWhatIsSent() {
        JsonNode event = create("{}");

        JsonNode changed = change(event, "{\"owner_name\":\"Somebody\",\"code-of-conduct\":null,\"unknown\":1}")
                .expect(200)
                .json()
                .get("data");

        assertThat(changed.at("/attributes/owner-name").asString()).isEqualTo("Somebody");
        assertThat(changed.at("/attributes/code-of-conduct").isNull()).isTrue();
        assertThat(changed.at("/attributes/description")).isEqualTo(event.at("/attributes/description"));
    }

    @Test
    void publishingRepeatsTheName() {
        JsonNode event = create("{}");

        JsonNode refused =
                change(event, "{\"state\":\"published\"}").expect(409).json();
        assertThat(refused.at("/errors/0/detail").asString()).isEqualTo("Event Name is required to publish the event");
        JsonNode published = change(event, "{\"name\":\"example\",\"state\":\"published\"}")
                .expect(200)
                .json();
        assertThat(published.at("/data/attributes/state").asString()).isEqualTo("published");
    }

    @Test
    void onlyOrganisersChangeAndDelete() {
        JsonNode event = create("{\"state\":\"published\"}");
        String path = "/v1/events/" + event.get("id").asString();
        String body = """
                {"data":{"type":"event","id":"%s","attributes":{"name":"Mine"}}}""".formatted(event.get("id").asString());

        for (World.Person person : List.of(
                world().member(organisation, "staff"),
                world().member(organisation, "member"),
                world().member(world().organisation(), "owner"))) {
            clientOf(person).patch(path, body).expect(403);
            clientOf(person).delete(path).expect(403);
        }
        anonymous().patch(path, body).expect(401);
        anonymous().delete(path).expect(401);
        assertThat(client.get(path).json().at("/data/attributes/name")).isEqualTo(event.at("/attributes/name"));
    }

    @Test
    void deletionIsSoftAndAnsweredAsDocumented() {
        JsonNode event = create("{}");
        String path = "/v1/events/" + event.get("id").asString();

        JsonNode answer = client.delete(path).expect(200).json();

        assertThat(answer.at("/meta/message").asString()).isEqualTo("Object successfully deleted");
        client.get(path).expect(404);
        client.get(path + "?get_trashed=true").expect(404);
        http().with("Authorization", "JWT " + world().adminToken())
                .get(path + "?get_trashed=true")
                .expect(200);
    }

    @Test
    void aCustomersEventIsHisOwnNotTheOrganisations() {
        World.Person customer = world().member(organisation, "member");
        String name = World.unique("customers");
        clientOf(customer)
                .post("/v1/events", event("{\"name\":\"%s\"}".formatted(name)))
                .expect(201);

        assertThat(names(clientOf(customer)
                        .get("/v1/events" + filterByName(name))
                        .json()))
                .containsExactly(name);
        assertThat(names(client.get("/v1/events" + filterByName(name)).json())).isEmpty();
    }

    @Test
    void anUnverifiedUserCreatesNothing() {
        String email = World.unique("unverified") + "@example.com";
        anonymous().post("/v1/users", """
                        {"data":{"type":"user","attributes":{"email":"%s","password":"%s"}}}""".formatted(email, World.PASSWORD)).expect(201);

        JsonNode refused = clientOf(new World.Person(0, email))
                .post("/v1/events", resource("create-event.json"))
                .expect(403)
                .json();

        assertThat(refused.at("/errors/0/detail").asString()).isEqualTo("Please verify your Email");
    }

    @Test
    void allThatIsWrongIsPointedAt() {
        JsonNode refused = client.post("/v1/events", """
                        {"data":{"type":"event","attributes":{
                            "starts-at":"tomorrow","ends-at":"2099-12-14T23:59:59Z","timezone":"UTC",
                            "latitude":91,"logo-url":"nonsense","online":"yes","privacy":"secret"}}}""").expect(422).json();

        assertThat(refused.get("errors")
                        .valueStream()
                        .map(error -> error.at("/source/pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/data/attributes/name",
                        "/data/attributes/starts-at",
                        "/data/attributes/latitude",
                        "/data/attributes/logo-url",
                        "/data/attributes/online",
                        "/data/attributes/privacy");
        assertThat(refused.at("/errors/0/status").asString()).isEqualTo("422");
    }

    @Test
    void theCoresRulesSpeakOpenEventsWords() {
        JsonNode zone = client.post("/v1/events", event("{\"timezone\":\"Mars/Olympus\"}"))
                .expect(422)
                .json();
        assertThat(zone.at("/errors/0/source/pointer").asString()).isEqualTo("/data/attributes/timezone");
        assertThat(zone.at("/errors/0/detail").asString()).isEqualTo("Unknown timezone: 'Mars/Olympus'");

        JsonNode end = client.post("/v1/events", event("{\"ends-at\":\"2099-12-13T00:00:00Z\"}"))
                .expect(422)
                .json();
        assertThat(end.at("/errors/0/source/pointer").asString()).isEqualTo("/data/attributes/ends-at");
    }

    @Test
    void errorsAreJsonApiDocumentsAndTokenErrorsAreNot() {
        List<Http.Answer> documents = List.of(
                client.get("/v1/events/999999999").expect(404),
                client.get("/v1/nothing").expect(404),
                client.put("/v1/events/1", "{}").expect(405),
                client.post("/v1/events", "{nonsense").expect(400),
                client.with("Content-Type", "application/json")
                        .post("/v1/events", resource("create-event.json"))
                        .expect(415),
                client.with("Accept", "text/html").get("/v1/events").expect(406),
                client.get("/v1/events?sort=nothing").expect(400),
                client.get("/v1/events?page%5Bsize%5D=x").expect(400),
                client.get("/v1/events?filter=nonsense").expect(400),
                client.post("/v1/events", event("{\"name\":\"a\\u0000b\"}")).expect(422));
        assertThat(documents).allSatisfy(answer -> {
            assertThat(answer.header("Content-Type")).isEqualTo(JSON_API);
            assertThat(answer.json().get("errors")).isNotEmpty();
            assertThat(answer.json().at("/jsonapi/version").asString()).isEqualTo("1.0");
            assertThat(answer.body()).doesNotContain("Exception");
        });

        List<Http.Answer> tokenErrors = List.of(
                anonymous().post("/v1/events", resource("create-event.json")).expect(401),
                anonymous()
                        .with("Authorization", "Bearer abc")
                        .get("/v1/events")
                        .expect(422),
                anonymous().with("Authorization", "JWT abc").get("/v1/events").expect(422),
                http().post("/v1/auth/login", "{\"email\":\"%s\",\"password\":\"wrong\"}".formatted(owner.email()))
                        .expect(401),
                http().post("/v1/auth/login", "{}").expect(400),
                http().post("/v1/auth/login", "{").expect(400));
        assertThat(tokenErrors)
                .allSatisfy(answer ->
                        assertThat(answer.json().get("error").asString()).isNotBlank());
    }

    @Test
    void browsersOfAnyOriginMayAsk() {
        Http.Answer preflight = http().with("Origin", "https://client.example")
                .with("Access-Control-Request-Method", "GET")
                .with("Access-Control-Request-Headers", "content-type,authorization")
                .send("OPTIONS", "/v1/events", null, null)
                .expect(200);

        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://client.example");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("content-type,authorization");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(http().get("/v1/events").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @Test
    void anEventThatIsNotThereIsNotFoundByThoseWhoWouldChangeIt() {
        String gone = create("{}").get("id").asString();
        client.delete("/v1/events/" + gone).expect(200);
        Http stranger = clientOf(world().member(world().organisation(), "owner"));
        for (Http caller : List.of(client, stranger)) {
            for (String id : List.of(gone, "999999999")) {
                caller.delete("/v1/events/" + id).expect(404);
                caller.patch("/v1/events/" + id, """
                                {"data":{"type":"event","id":"%s","attributes":{}}}""".formatted(id)).expect(404);
            }
        }
    }

    @Test
    void yearsHaveFourDigits() {
        String wrong = """
                {"starts-at":"%s","ends-at":"%s"}""";
        for (String time : List.of("0000-06-01T00:00:00Z", "9999-12-31T23:59:59-12:00")) {
            client.post("/v1/events", event(wrong.formatted(time, time))).expect(422);
        }
        create(wrong.formatted("9999-12-31T23:00:00Z", "9999-12-31T23:59:59Z"));
    }
}
