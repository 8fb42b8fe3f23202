package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Sessions that people propose and organisers decide on. */
class ProposalsTest extends ProgrammeFixture {

    private static final String MORNING =
            ",\"starts-at\":\"2099-06-01T10:00:00+00:00\",\"ends-at\":\"2099-06-01T11:00:00+00:00\"";

    @Test
    void aProposalIsSeenByItsPeopleUntilItIsPlanned() {
        JsonNode event = openEvent();
        World.Person person = stranger();
        Http proposer = clientOf(person);
        assertThat(propose(proposer, event, ",\"state\":\"accepted\"", "").status())
                .isEqualTo(403);
        JsonNode session = propose(proposer, event, "", "").expect(201).json().get("data");
        String path = "/v1/sessions/" + id(session);
        String list = path(event) + "/sessions";

        assertThat(session.at("/attributes/state").asString()).isEqualTo("draft");
        assertThat(anonymous().get(path).status()).isEqualTo(404);
        assertThat(titles(anonymous().get(list))).isEmpty();
        assertThat(titles(proposer.get(list))).containsExactly("Talk");
        assertThat(titles(client.get(list))).containsExactly("Talk");

        assertThat(detail(revise(client, session, "{\"state\":\"accepted\"}").expect(403)))
                .isEqualTo("You cannot change a session state from \"draft\" to \"accepted\"");
        assertThat(revise(proposer, session, "{\"state\":\"accepted\"}").status())
                .isEqualTo(403);
        revise(proposer, session, "{\"state\":\"pending\"}").expect(200);
        revise(client, session, "{\"state\":\"accepted\"}").expect(200);
        assertThat(titles(anonymous().get(list))).containsExactly("Talk");

        revise(client, session, "{\"is-locked\":true}").expect(200);
        Http.Answer locked = revise(proposer, session, "{\"title\":\"Other\"}").expect(403);
        assertThat(locked.json().at("/errors/0/source/pointer").asString()).isEqualTo("/data/attributes/is-locked");
        assertThat(proposer.delete(path).status()).isEqualTo(403);
        assertThat(clientOf(stranger()).delete(path).status()).isEqualTo(403);
        client.delete(path).expect(200);
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void speakersAreTold() {
        JsonNode event = openEvent();
        JsonNode speaker = speak(client, event, ",\"email\":\"ada@lovelace.example\"", "")
                .expect(201)
                .json()
                .get("data");
        JsonNode session = session(event, ",\"state\":\"pending\"", many("speakers", speaker));
        mailbox.await(owner.email(), "new_session");

        revise(client, session, "{\"state\":\"rejected\"}").expect(200);
        revise(client, session, "{\"state\":\"accepted\",\"send-email\":true}").expect(200);

        assertThat(mailbox.await("ada@lovelace.example", "session_state_change").subject())
                .startsWith("Accepted: Talk");
        assertThat(mailbox.of("ada@lovelace.example", "session_state_change")).hasSize(1);
        client.post("/v1/sessions/" + id(session) + "/notify", "{\"subject\":\"Hi {session_name}\"}")
                .expect(200);
        assertThat(client.post("/v1/sessions/" + id(session) + "/notify", "{\"bcc\":[1]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRoomIsTakenOnceUnlessSomebodyInsists() {
        JsonNode event = openEvent();
        JsonNode room = satellite(event, "/v1/microlocations", "microlocation", "{\"name\":\"Hall\"}");
        String planned = MORNING + ",\"state\":\"confirmed\"";
        session(event, planned, one("microlocation", room));

        Http.Answer refused =
                propose(client, event, planned, one("microlocation", room)).expect(409);
        assertThat(refused.json().at("/errors/0/source/pointer").asString())
                .isEqualTo("/data/relationships/microlocation");
        JsonNode pending = session(event, MORNING, one("microlocation", room));
        revise(client, pending, "{\"title\":\"Proposals do not take rooms\"}").expect(200);
        client.post("/v1/sessions?allow-overlap=true", """
                        {"data":{"type":"session","attributes":{"title":"Workshop"%s},"relationships":{
                            "event":{"data":{"type":"event","id":"%s"}}%s}}}""".formatted(planned, id(event), one("microlocation", room)))
                .expect(201);
        assertThat(anonymous().get(path(event) + "/sessions/dates").expect(200).body())
                .isEqualTo("[\"2099-06-01\"]");
    }

    @Test
    void formsAskForWhatTheyRequire() {
        JsonNode event = openEvent();
        client.post("/v1/custom-forms", """
                        {"data":{"type":"custom-form","attributes":{"field-identifier":"shortAbstract","form":"session",
                            "type":"text","is-required":true,"is-included":true},"relationships":{
                            "event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(id(event))).expect(201);
        client.post("/v1/custom-forms", """
                        {"data":{"type":"custom-form","attributes":{"field-identifier":"backupMail","form":"session",
                            "type":"email","name":"Backup","is-included":true},"relationships":{
                            "event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(id(event))).expect(201);

        assertThat(detail(propose(client, event, "", "").expect(422)))
                .isEqualTo("Missing required fields ['Short Abstract']");
        Http.Answer wrong = propose(
                        client,
                        event,
                        ",\"short-abstract\":\"x\",\"complex-field-values\":{\"backup-mail\":\"no\"}",
                        "")
                .expect(422);
        assertThat(wrong.json().at("/errors/0/source/errors/backup_mail/0").asString())
                .isEqualTo("Not a valid email address.");
        JsonNode session = session(
                event,
                ",\"short-abstract\":\"x\",\"complex-field-values\":{\"backupMail\":\"a@b.example\",\"z\":1}",
                "");
        assertThat(session.at("/attributes/complex-field-values").toString())
                .isEqualTo("{\"backup_mail\":\"a@b.example\"}");
    }

    @Test
    void aSpeakerIsReachedByHimselfAndOrganisers() {
        JsonNode event = openEvent();
        World.Person person = stranger();
        Http himself = clientOf(person);
        JsonNode speaker = speak(himself, event, ",\"email\":\"else@where.example\"", "")
                .expect(201)
                .json()
                .get("data");
        String path = "/v1/speakers/" + id(speaker);

        assertThat(speaker.at("/attributes/email").asString()).isEqualTo(person.email());
        assertThat(anonymous()
                        .get(path)
                        .expect(200)
                        .json()
                        .at("/data/attributes/email")
                        .isNull())
                .isTrue();
        assertThat(speak(himself, event, "", "").status()).isEqualTo(403);
        client.patch(path, """
                        {"data":{"type":"speaker","id":"%s","attributes":{"city":"Delhi"}}}""".formatted(id(speaker))).expect(200);
        assertThat(client.get(path).json().at("/data/attributes/email").asString())
                .isEqualTo(person.email());
        assertThat(detail(himself.patch(path, """
                        {"data":{"type":"speaker","id":"%s","attributes":{"is-email-overridden":true}}}""".formatted(id(speaker))).expect(403)))
                .isEqualTo("Organizer access required to override email");
        assertThat(clientOf(stranger()).delete(path).status()).isEqualTo(403);
        assertThat(client.post(path(event) + "/reorder-speakers", "[{\"speaker\":" + id(speaker) + ",\"order\":3}]")
                        .expect(200)
                        .json()
                        .at("/updates/3")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aFavouriteIsFoundByItsSessionAndByItself() {
        JsonNode event = openEvent();
        JsonNode session = session(event, ",\"state\":\"confirmed\"", "");
        String body = """
                {"data":{"type":"user-favourite-session","relationships":{
                    "session":{"data":{"type":"session","id":"%s"}}}}}""".formatted(id(session));
        String favourites = "/v1/user-favourite-sessions";
        String favourite =
                client.post(favourites, body).expect(201).json().at("/data/id").asString();

        assertThat(client.post(favourites, body).status()).isEqualTo(409);
        client.get(favourites + "/" + favourite).expect(200);
        client.delete(favourites + "/" + id(session)).expect(200);
        assertThat(client.get(favourites + "/" + favourite).status()).isEqualTo(404);
    }
}
