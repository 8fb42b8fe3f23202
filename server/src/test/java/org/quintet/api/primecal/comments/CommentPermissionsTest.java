package org.quintet.api.primecal.comments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Who takes part in a conversation, and who edits what. */
class CommentPermissionsTest extends ConversationTest {

    @Test
    void whoReadsAnEventCommentsOnIt() {
        Office office = office();

        comment(office.customer(), office.comments(), "{\"content\":\"Is there parking?\"}");

        assertThat(contents(list(office.staff(), office.comments()).get("comments")))
                .containsExactly("Is there parking?");
    }

    @Test
    void theAuthorEditsAndSoDoesWhoMayWriteToTheCalendar() {
        Office office = office();
        JsonNode comment = comment(office.customer(), office.comments(), "{\"content\":\"typo\"}");
        String path = office.comments() + "/" + comment.get("id").asLong();

        office.customer().patch(path, "{\"content\":\"no typo\"}").expect(200);
        JsonNode edited = office.colleague()
                .patch(path, "{\"content\":\"moderated\"}")
                .expect(200)
                .json();

        assertThat(edited.get("content").asString()).isEqualTo("moderated");
        assertThat(edited.get("reporter")).isEqualTo(comment.get("reporter"));
    }

    @Test
    void readersDoNotEditWhatOthersWrote() {
        Office office = office();
        JsonNode comment = comment(office.staff(), office.comments(), "{\"content\":\"mine\"}");

        office.customer()
                .patch(office.comments() + "/" + comment.get("id").asLong(), "{\"content\":\"yours\"}")
                .expect(403);

        assertThat(list(office.staff(), office.comments()).get("comments").get(0))
                .isEqualTo(comment);
    }

    @Test
    void nobodyEditsWhatTheServerNoted() {
        Office office = office();
        JsonNode note = office.customer()
                .post(office.comments() + "/track-open", "{}")
                .expect(201)
                .json();
        String path = office.comments() + "/" + note.get("id").asLong();

        office.customer().patch(path, "{\"content\":\"x\"}").expect(403);
        office.staff().patch(path, "{\"content\":\"x\"}").expect(403);
        office.staff().patch(path + "/flag", "{\"isFlagged\":true}").expect(200);
    }

    @Test
    void strangersAreTurnedAway() {
        Office office = office();
        JsonNode comment = comment(office.staff(), office.comments(), "{\"content\":\"inside\"}");
        String path = office.comments() + "/" + comment.get("id").asLong();
        Http stranger = somebody();

        stranger.get(office.comments()).expect(403);
        stranger.post(office.comments(), "{\"content\":\"x\"}").expect(403);
        stranger.post(office.comments() + "/track-open", "{}").expect(403);
        stranger.patch(path, "{\"content\":\"x\"}").expect(403);
        stranger.patch(path + "/flag", "{\"isFlagged\":true}").expect(403);
        stranger.post(path + "/replies", "{\"content\":\"x\"}").expect(403);
        http().get(office.comments()).expect(401);
        http().post(office.comments(), "{").expect(401);
        assertThat(list(office.staff(), office.comments()).get("comments")).containsExactly(comment);
    }
}
