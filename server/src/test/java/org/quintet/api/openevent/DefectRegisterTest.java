package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/**
 * Defects of the reference server that no test of a single group proves absent. The others have tests where they belong:
 * {@code docs/apis/openevent.md} says where.
 */
class DefectRegisterTest extends SatelliteFixture {

    /** G1.3: HEAD went past permissions that name methods. */
    @Test
    void headIsRefusedWhereGetIs() {
        for (String path : List.of("/v1/users", "/v1/mails", "/v1/activities", "/v1/panel-permissions")) {
            anonymous().send("HEAD", path, null, null).expect(401);
            client.send("HEAD", path, null, null).expect(403);
        }
    }

    /** G1.10: hidden attributes could be found out by asking for rows that have a value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\":\"owner\",\"op\":\"has\",\"val\":{\"name\":\"is-admin\",\"op\":\"eq\",\"val\":false}}]",
                "[{\"name\":\"owner\",\"op\":\"has\",\"val\":{\"name\":\"billing-address\",\"op\":\"like\",\"val\":\"%\"}}]",
                "[{\"name\":\"organizers\",\"op\":\"any\",\"val\":{\"name\":\"contact\",\"op\":\"isnot\",\"val\":null}}]",
                "[{\"name\":\"owner__password_hash\",\"op\":\"has\",\"val\":\"x\"}]"
            })
    void nobodyFiltersByWhatHeIsNotShown(String filter) {
        event("published");

        Http.Answer answer = anonymous().get("/v1/events?filter=" + encoded(filter));

        assertThat(answer.expect(400).json().at("/errors/0/source/parameter").asString())
                .isEqualTo("filters");
    }

    @Test
    void nobodySortsByWhatHeIsNotShown() {
        anonymous().get("/v1/events?sort=owner.is-admin").expect(400);
        anonymous().get("/v1/events?sort=owner.billing-address").expect(400);
    }

    /** G1.10: whoever included people saw all of them. */
    @Test
    void includedPeopleShowTheirPublicSide() {
        JsonNode event = event("published");

        JsonNode person = anonymous()
                .get(path(event) + "?include=owner")
                .expect(200)
                .json()
                .at("/included/0");

        assertThat(person.get("type").asString()).isEqualTo("user");
        assertThat(person.get("attributes").propertyNames())
                .contains("email", "first-name")
                .doesNotContain("is-admin", "is-verified", "billing-address", "contact", "details", "last-accessed-at");
    }

    /** G2: these answered 500 whatever was sent. */
    @Test
    void whatIsNoItemIsNotWrittenAsOne() {
        Http admin = anonymous().with("Authorization", "JWT " + world().adminToken());

        admin.post("/v1/events/upcoming", "{\"data\":{\"type\":\"event\"}}").expect(405);
        admin.patch("/v1/panel-permissions/1/custom-system-roles", "{\"data\":{\"type\":\"x\",\"id\":\"1\"}}")
                .expect(405);
        admin.delete("/v1/panel-permissions/1/custom-system-roles").expect(405);
    }

    /** G2: endpoints that are no resources answered 500 to an identifier that no event has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /contact-organizer",
                "POST /reorder-exhibitors",
                "GET /has-streams",
                "GET /chat-token",
                "GET /custom-forms/1",
                "GET /tax"
            })
    void anUnknownIdentifierIsNotFound(String route) {
        String[] words = route.split(" ", -1);
        String body = words[1].equals("/contact-organizer") ? "{\"email\":\"Hello\"}" : "[]";

        client.with("Content-Type", "application/json")
                .send(words[0], "/v1/events/nosuchid" + words[1], words[0].equals("POST") ? body : null, null)
                .expect(404);
    }

    /** G3: a missing body, or one that is no JSON, was a crash. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/auth/login",
                "/v1/auth/fresh-login",
                "/v1/auth/verify-password",
                "/v1/auth/change-password",
                "/v1/auth/reset-password",
                "/v1/auth/verify-email",
                "/v1/auth/resend-verification-email",
                "/v1/users/check_email",
                "/v1/role_invites/user",
                "/v1/role_invites/accept-invite",
                "/v1/users-groups-roles/accept-invite",
                "/v1/upload/image",
                "/v1/upload/files"
            })
    void aBodyThatIsMissingOrNoJsonIsTheClientsFault(String path) {
        Http plain = client.with("Content-Type", "application/json");

        for (String body : List.of("", "x", "[]", "null", "{\"data\":1}", "{\"data\":{\"token\":[]}}")) {
            assertThat(plain.post(path, body).status()).as(body).isBetween(400, 422);
        }
    }

    /** G3: a time with a zone and one without could not be compared. */
    @Test
    void timesWithAndWithoutAZoneAreCompared() {
        JsonNode created = client.post("/v1/events", """
                        {"data":{"type":"event","attributes":{"name":"Mixed","timezone":"UTC","state":"published",
                            "starts-at":"2030-05-01T10:00:00","ends-at":"2030-05-01T13:00:00+02:00"}}}""").expect(201).json().at("/data/attributes");

        assertThat(created.get("starts-at").asString()).isEqualTo("2030-05-01T10:00:00+00:00");
        assertThat(created.get("ends-at").asString()).isEqualTo("2030-05-01T11:00:00+00:00");
    }

    /** G3: values of another type, and pages before the first, were the database's to refuse. */
    @Test
    void whatTheDatabaseWouldRefuseIsABadRequest() {
        for (String query : List.of(
                "page[size]=-1",
                "page[number]=0",
                "page[number]=-5",
                "filter=" + encoded("[{\"name\":\"id\",\"op\":\"eq\",\"val\":\"abc\"}]"),
                "filter=" + encoded("[{\"name\":\"starts-at\",\"op\":\"gt\",\"val\":\"tomorrow\"}]"),
                "filter="
                        + encoded(
                                "[{\"name\":\"tracks\",\"op\":\"has\",\"val\":{\"name\":\"name\",\"op\":\"eq\",\"val\":\"x\"}}]"),
                "filter=" + encoded("{\"name\":\"name\"}"))) {
            anonymous()
                    .get("/v1/events?" + query.replace("[", "%5B").replace("]", "%5D"))
                    .expect(400);
        }
    }

    /** G4: a relationship URL left its last id in the links of all other resources. */
    @Test
    void linksDoNotRememberWhatWasAskedBefore() {
        JsonNode first = event("published");
        JsonNode second = event("published");

        client.get(path(first) + "/relationships/tracks").expect(200);

        assertThat(client.get(path(second))
                        .expect(200)
                        .json()
                        .at("/data/relationships/tracks/links/related")
                        .asString())
                .isEqualTo(path(second) + "/tracks");
    }
}
