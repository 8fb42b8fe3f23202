package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.MAIL;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** {@code POST /v1/events/{event}/contact-organizer}, which the frontend's event page calls. */
class ContactOrganizersTest extends OpenEventFixture {

    private static final String ACTION = "contact_organizers";

    @Autowired
    private DSLContext sql;

    private World.Person visitor = new World.Person(0, "");
    private Http asVisitor = new Http("");

    @BeforeEach
    void signInVisitor() {
        visitor = world().member(world().organisation(), "member");
        asVisitor = clientOf(visitor);
    }

    private JsonNode event(String state) {
        return client.post("/v1/events", """
                        {"data":{"type":"event","attributes":{"name":"Conf <x>","timezone":"UTC","state":"%s",
                        "starts-at":"2099-01-01T09:00:00Z","ends-at":"2099-01-02T09:00:00Z"}}}""".formatted(state))
                .expect(201)
                .json()
                .get("data");
    }

    @Test
    void theQuestionGoesToTheOwnerUnseenToTheOtherOrganizersAndAsACopyToTheSender() {
        JsonNode event = event("published");
        World.Person coorganizer = world().member(organisation, "member");
        sql.insertInto(EVENT_ROLE)
                .set(EVENT_ROLE.EVENT_ID, event.get("id").asLong())
                .set(EVENT_ROLE.USER_ID, coorganizer.id())
                .set(EVENT_ROLE.ROLE, "coorganizer")
                .set(EVENT_ROLE.CREATED_AT, clock.instant())
                .execute();
        String identifier = event.at("/attributes/identifier").asString();

        JsonNode answer = asVisitor
                .post("/v1/events/" + identifier + "/contact-organizer", """
                        {"email":"May I bring\\na <b>dog</b>?"}""")
                .expect(200)
                .json();

        assertThat(answer).isEqualTo(JSON.readTree("{\"success\":true}"));
        Record toOwner = mailTo(owner);
        assertThat(toOwner.get(MAIL.SUBJECT)).isEqualTo("Conf <x>: Question from First Last");
        assertThat(toOwner.get(MAIL.MESSAGE)).contains("May I bring\na &lt;b&gt;dog&lt;/b&gt;?");
        assertThat(toOwner.get(MAIL.REPLY_TO)).isEqualTo(visitor.email());
        assertThat(toOwner.get(MAIL.BLIND_COPIES)).containsExactly(coorganizer.email());
        Record copy = mailTo(visitor);
        assertThat(copy.get(MAIL.MESSAGE)).isEqualTo(toOwner.get(MAIL.MESSAGE));
        assertThat(copy.get(MAIL.BLIND_COPIES)).isEmpty();
    }

    private Record mailTo(World.Person person) {
        return sql.fetchSingle(MAIL, MAIL.ACTION.eq(ACTION).and(MAIL.RECIPIENT.eq(person.email())));
    }

    @Test
    void anEventWithoutRolesIsAnsweredByThoseWhoRunItsOrganisation() {
        String id = event("published").get("id").asString();
        sql.deleteFrom(EVENT_ROLE)
                .where(EVENT_ROLE.EVENT_ID.eq(Long.valueOf(id)))
                .execute();

        asVisitor
                .post("/v1/events/" + id + "/contact-organizer", "{\"email\":\"Hello?\"}")
                .expect(200);

        assertThat(mailbox.of(owner.email(), ACTION)).hasSize(1);
    }

    @Test
    void aQuestionNeedsATokenAnEventAndAText() {
        String path = "/v1/events/" + event("published").get("id").asString() + "/contact-organizer";

        anonymous().post(path, "{\"email\":\"Hello?\"}").expect(401);
        for (String body : List.of("{}", "", "{\"email\":\" \"}", "{\"email\":5}", "{\"email\":\"\\u0000\"}")) {
            asVisitor.post(path, body).expect(422);
        }
        asVisitor.post(path, "{\"email\":\"" + "x".repeat(10_001) + "\"}").expect(422);
        asVisitor.post(path, "nonsense").expect(400);
        asVisitor
                .post("/v1/events/nosuch/contact-organizer", "{\"email\":\"Hello?\"}")
                .expect(404);
        assertThat(mailbox.of(visitor.email(), ACTION)).isEmpty();
    }

    @Test
    void nobodyLearnsOfADraftByAsking() {
        String path = "/v1/events/" + event("draft").get("id").asString() + "/contact-organizer";

        asVisitor.post(path, "{\"email\":\"Hello?\"}").expect(404);
        client.post(path, "{\"email\":\"Hello?\"}").expect(200);
    }
}
