package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.SESSION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Which step of a session's state whoever has to do with it takes: the document's table (operation 107), step by step. */
class SessionStatesTest extends ProgrammeFixture {

    private static final Map<String, Set<String>> ORGANIZER = Map.of(
            "draft", Set.of(),
            "pending", Set.of("accepted", "confirmed", "rejected", "withdrawn"),
            "accepted", Set.of("canceled", "confirmed", "rejected", "withdrawn"),
            "confirmed", Set.of("accepted", "canceled", "rejected", "withdrawn"),
            "rejected", Set.of("accepted", "confirmed", "withdrawn"),
            "canceled", Set.of("accepted", "confirmed", "rejected", "withdrawn"),
            "withdrawn", Set.of());
    private static final Map<String, Set<String>> SPEAKER = Map.of(
            "draft", Set.of("pending"),
            "pending", Set.of("withdrawn"),
            "accepted", Set.of("withdrawn"),
            "confirmed", Set.of("withdrawn"),
            "rejected", Set.of("withdrawn"),
            "canceled", Set.of("withdrawn"),
            "withdrawn", Set.of());
    private static final Map<String, Set<String>> NOBODY = Map.of();
    private static final List<String> STATES =
            List.of("draft", "pending", "accepted", "confirmed", "rejected", "canceled", "withdrawn");

    @Autowired
    private DSLContext sql;

    private void put(JsonNode session, String state) {
        sql.update(SESSION)
                .set(SESSION.STATE, state)
                .where(SESSION.ID.eq(Long.valueOf(id(session))))
                .execute();
    }

    private Http with(JsonNode event, String role, String roleId) {
        World.Person person = stranger();
        String hash = client.post("/v1/role-invites", """
                        {"data":{"type":"role-invite","attributes":{"email":"%s","role-name":"%s","status":"pending"},
                         "relationships":{"event":{"data":{"type":"event","id":"%s"}},
                         "role":{"data":{"type":"role","id":"%s"}}}}}""".formatted(person.email(), role, id(event), roleId))
                .expect(201)
                .json()
                .at("/data/attributes/hash")
                .asString();
        anonymous()
                .post("/v1/role_invites/accept-invite", "{\"data\":{\"token\":\"%s\"}}".formatted(hash))
                .expect(200);
        return clientOf(person);
    }

    private String roleId(String name) {
        return anonymous()
                .get("/v1/roles?page[size]=0".replace("[", "%5B").replace("]", "%5D"))
                .expect(200)
                .json()
                .get("data")
                .valueStream()
                .filter(role -> role.at("/attributes/name").asString().equals(name))
                .findFirst()
                .map(EventFixture::id)
                .orElseThrow();
    }

    @Test
    void everyStepIsTakenByThoseWhoMayAndByNobodyElse() {
        JsonNode event = openEvent();
        Http proposer = clientOf(stranger());
        Http speaker = clientOf(stranger());
        JsonNode person = speak(speaker, event, "", "").expect(201).json().get("data");
        JsonNode session = propose(proposer, event, "", "").expect(201).json().get("data");
        client.patch("/v1/sessions/" + id(session), """
                        {"data":{"type":"session","id":"%s","attributes":{},"relationships":{%s}}}""".formatted(
                                id(session), many("speakers", person).substring(1)))
                .expect(200);
        Map<Http, Map<String, Set<String>>> people = new LinkedHashMap<>();
        people.put(client, ORGANIZER);
        people.put(admin(), ORGANIZER);
        people.put(with(event, "organizer", roleId("organizer")), ORGANIZER);
        people.put(with(event, "coorganizer", roleId("coorganizer")), SPEAKER);
        people.put(proposer, SPEAKER);
        people.put(speaker, SPEAKER);
        people.put(with(event, "track_organizer", roleId("track_organizer")), NOBODY);
        people.put(clientOf(stranger()), NOBODY);

        people.forEach((who, table) -> STATES.forEach(from -> STATES.forEach(to -> {
            put(session, from);
            boolean may = from.equals(to)
                    ? !table.isEmpty()
                    : table.getOrDefault(from, Set.of()).contains(to);
            Http.Answer answer = revise(who, session, "{\"state\":\"" + to + "\"}");
            assertThat(answer.status()).as(from + " to " + to + " by " + table).isEqualTo(may ? 200 : 403);
            if (!may && !table.isEmpty()) {
                assertThat(detail(answer))
                        .isEqualTo("You cannot change a session state from \"%s\" to \"%s\"".formatted(from, to));
            }
        })));
    }

    @Test
    void theTableIsPublic() {
        JsonNode shown = anonymous().get("/v1/sessions/states").expect(200).json();

        Map.of("organizer", ORGANIZER, "speaker", SPEAKER)
                .forEach((side, table) -> table.forEach((from, following) -> assertThat(
                                shown.at("/" + side + "/" + from).propertyNames())
                        .containsExactlyInAnyOrderElementsOf(following)));
    }
}
