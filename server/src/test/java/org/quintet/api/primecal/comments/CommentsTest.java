package org.quintet.api.primecal.comments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Comment threads as the document has them. */
class CommentsTest extends ConversationTest {

    @Test
    void theDocumentsExampleIsACommentWithAllItsFields() {
        Http client = somebody();
        String event = path(create(client, SCHOOL_PICKUP));
        JsonNode me = client.get("/api/auth/profile").json();

        JsonNode comment = comment(client, event + "/comments", "{\"content\": \"Running 10 minutes late.\"}");

        assertThat(comment.propertyNames())
                .containsExactly(
                        "id",
                        "eventId",
                        "parentCommentId",
                        "templateKey",
                        "content",
                        "isFlagged",
                        "flaggedAt",
                        "flaggedBy",
                        "visibility",
                        "reporter",
                        "context",
                        "isSystem",
                        "createdAt",
                        "updatedAt",
                        "replies");
        assertThat(comment.get("content").asString()).isEqualTo("Running 10 minutes late.");
        assertThat(event).endsWith("/" + comment.get("eventId").asLong());
        assertThat(comment.get("parentCommentId").isNull()).isTrue();
        assertThat(comment.get("templateKey").isNull()).isTrue();
        assertThat(comment.get("isFlagged").asBoolean()).isFalse();
        assertThat(comment.get("flaggedBy").isNull()).isTrue();
        assertThat(comment.get("visibility").asString()).isEqualTo("private");
        assertThat(comment.get("context").asString()).isEqualTo("comment");
        assertThat(comment.get("isSystem").asBoolean()).isFalse();
        assertThat(comment.get("replies")).isEmpty();
        assertThat(comment.at("/reporter/id").asLong()).isEqualTo(me.get("id").asLong());
        assertThat(comment.at("/reporter/username").asString())
                .isEqualTo(me.get("username").asString());
        assertThat(comment.toString()).doesNotContain(me.get("email").asString());
    }

    @Test
    void aListSaysWhoSeesItAndWhetherThereAreReplies() {
        Http client = somebody();
        String comments = path(create(client, SCHOOL_PICKUP)) + "/comments";
        comment(client, comments, "{\"content\":\"first\"}");
        comment(client, comments, "{\"content\":\"second\"}");

        JsonNode list = list(client, comments);

        assertThat(list.propertyNames()).containsExactly("visibility", "canReply", "comments");
        assertThat(list.get("visibility").asString()).isEqualTo("private");
        assertThat(list.get("canReply").asBoolean()).isFalse();
        assertThat(contents(list.get("comments"))).containsExactly("first", "second");
    }

    @Test
    void repliesStandInsideWhatTheyReplyTo() {
        Office office = office();
        String comments = office.comments();
        JsonNode question = comment(office.customer(), comments, "{\"content\":\"When?\"}");
        JsonNode answer = comment(office.staff(), replies(comments, question), "{\"content\":\"At six.\"}");
        JsonNode thanks = comment(
                office.customer(),
                comments,
                "{\"content\":\"Thanks!\",\"parentCommentId\":%d}"
                        .formatted(answer.get("id").asLong()));
        comment(office.staff(), comments, "{\"content\":\"Bring sun cream.\"}");

        JsonNode list = list(office.colleague(), comments);

        assertThat(list.get("canReply").asBoolean()).isTrue();
        assertThat(contents(list.get("comments"))).containsExactly("When?", "Bring sun cream.");
        JsonNode shown = list.at("/comments/0/replies/0");
        assertThat(shown.get("content").asString()).isEqualTo("At six.");
        assertThat(shown.get("context").asString()).isEqualTo("reply");
        assertThat(shown.get("parentCommentId")).isEqualTo(question.get("id"));
        assertThat(shown.at("/replies/0")).isEqualTo(thanks);
    }

    @Test
    void thePathNamesWhatIsRepliedTo() {
        Office office = office();
        JsonNode first = comment(office.staff(), office.comments(), "{\"content\":\"first\"}");
        JsonNode second = comment(office.staff(), office.comments(), "{\"content\":\"second\"}");

        JsonNode reply = comment(
                office.staff(),
                replies(office.comments(), second),
                "{\"content\":\"reply\",\"parentCommentId\":%d}"
                        .formatted(first.get("id").asLong()));

        assertThat(reply.get("parentCommentId")).isEqualTo(second.get("id"));
    }

    @Test
    void nobodyRepliesInACalendarThatIsHisAlone() {
        Http client = somebody();
        String comments = path(create(client, SCHOOL_PICKUP)) + "/comments";
        JsonNode comment = comment(client, comments, "{\"content\":\"alone\"}");

        client.post(replies(comments, comment), "{\"content\":\"indeed\"}").expect(403);
        client.post(
                        comments,
                        "{\"content\":\"indeed\",\"parentCommentId\":%d}"
                                .formatted(comment.get("id").asLong()))
                .expect(403);

        assertThat(list(client, comments).at("/comments/0/replies")).isEmpty();
    }

    @Test
    void aCommentOfAnotherEventIsNotFoundHere() {
        Office office = office();
        String elsewhere = path(create(office.staff(), SCHOOL_PICKUP)) + "/comments";
        JsonNode comment = comment(office.staff(), elsewhere, "{\"content\":\"elsewhere\"}");
        String here = office.comments() + "/" + comment.get("id").asLong();

        office.staff()
                .post(
                        office.comments(),
                        "{\"content\":\"x\",\"parentCommentId\":%d}"
                                .formatted(comment.get("id").asLong()))
                .expect(404);
        office.staff().post(here + "/replies", "{\"content\":\"x\"}").expect(404);
        office.staff().patch(here, "{\"content\":\"x\"}").expect(404);
        office.staff().patch(here + "/flag", "{\"isFlagged\":true}").expect(404);
        assertThat(list(office.staff(), elsewhere).get("comments").get(0)).isEqualTo(comment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quick_note    | finalizing deck             | Quick note: finalizing deck",
                "quick_note    | Quick note: finalizing deck | Quick note: finalizing deck",
                "reality_log   | it rained                   | Reality log: it rained",
                "what_im_doing | packing                     | Log - What I am doing: packing",
                "open_event    | at last                     | Opened event: at last",
                "quick_note    | ''                          | Quick note:",
                "quick_note    | Quick note:                 | Quick note:"
            })
    void aTemplateBeginsTheTextOnce(String template, String content, String stored) {
        Http client = somebody();
        String comments = path(create(client, SCHOOL_PICKUP)) + "/comments";

        JsonNode comment =
                comment(client, comments, "{\"content\":\"%s\",\"templateKey\":\"%s\"}".formatted(content, template));

        assertThat(comment.get("content").asString()).isEqualTo(stored);
        assertThat(comment.get("templateKey").asString()).isEqualTo(template);
        assertThat(comment.get("isSystem").asBoolean()).isFalse();
    }

    @Test
    void whatATemplateBeganKeepsItsBeginningWhenItIsEdited() {
        Http client = somebody();
        String comments = path(create(client, SCHOOL_PICKUP)) + "/comments";
        JsonNode note = comment(client, comments, "{\"templateKey\":\"quick_note\"}");

        JsonNode edited = client.patch(comments + "/" + note.get("id").asLong(), "{\"content\":\" buy milk \"}")
                .expect(200)
                .json();

        assertThat(edited.get("content").asString()).isEqualTo("Quick note: buy milk");
        assertThat(list(client, comments).get("comments").get(0)).isEqualTo(edited);
    }

    @Test
    void aFlagNamesWhoSetItAndGoesAgain() {
        Office office = office();
        JsonNode comment = comment(office.staff(), office.comments(), "{\"content\":\"look\"}");
        String flag = office.comments() + "/" + comment.get("id").asLong() + "/flag";
        JsonNode customer = office.customer().get("/api/auth/profile").json();

        JsonNode flagged = office.customer()
                .patch(flag, "{\"isFlagged\":true}")
                .expect(200)
                .json();

        assertThat(flagged.get("isFlagged").asBoolean()).isTrue();
        assertThat(flagged.get("flaggedAt").isNull()).isFalse();
        assertThat(flagged.at("/flaggedBy/id")).isEqualTo(customer.get("id"));
        assertThat(flagged.get("content").asString()).isEqualTo("look");
        JsonNode unflagged =
                office.staff().patch(flag, "{\"isFlagged\":false}").expect(200).json();
        assertThat(unflagged.get("isFlagged").asBoolean()).isFalse();
        assertThat(unflagged.get("flaggedAt").isNull()).isTrue();
        assertThat(unflagged.get("flaggedBy").isNull()).isTrue();
    }

    @Test
    void aCommentMayBeFlaggedFromTheStart() {
        Http client = somebody();
        String comments = path(create(client, SCHOOL_PICKUP)) + "/comments";

        JsonNode comment = comment(client, comments, "{\"content\":\"urgent\",\"isFlagged\":true}");

        assertThat(comment.get("isFlagged").asBoolean()).isTrue();
        assertThat(comment.at("/flaggedBy/id")).isEqualTo(comment.at("/reporter/id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"content\":null}",
                "{\"content\":\"\"}",
                "{\"content\":\" \\n \"}",
                "{\"content\":7}",
                "{\"content\":\"a\\u0000b\"}",
                "{\"content\":\"\\ud800\"}",
                "{\"content\":\"x\",\"templateKey\":\"slow_note\"}",
                "{\"content\":\"x\",\"templateKey\":7}",
                "{\"content\":\"x\",\"parentCommentId\":\"first\"}",
                "{\"content\":\"x\",\"parentCommentId\":1.5}",
                "{\"content\":\"x\",\"isFlagged\":\"yes\"}",
                "{\"content\":\"x\",\"surprise\":true}",
                "[]",
                "{"
            })
    void aBadCommentIsRefusedAndLeavesNothing(String body) {
        Http client = somebody();
        String comments = path(create(client, SCHOOL_PICKUP)) + "/comments";

        client.post(comments, body).expect(400);

        assertThat(list(client, comments).get("comments")).isEmpty();
    }

    @Test
    void tenThousandCharactersAreEnough() {
        Http client = somebody();
        String comments = path(create(client, SCHOOL_PICKUP)) + "/comments";

        JsonNode comment = comment(client, comments, "{\"content\":\"%s\"}".formatted("😀".repeat(10_000)));
        client.post(comments, "{\"content\":\"%s\"}".formatted("x".repeat(10_001)))
                .expect(400);
        Http.Answer tooLong = client.post(
                        comments, "{\"content\":\"%s\",\"templateKey\":\"quick_note\"}".formatted("x".repeat(9_990)))
                .expect(400);

        assertThat(fieldError(tooLong, "content").get("reasons").get(0).asString())
                .contains("10000");
        assertThat(comment.get("content").asString()).isEqualTo("😀".repeat(10_000));
        assertThat(list(client, comments).get("comments")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"content\":null}", "{\"content\":\" \"}", "{\"content\":\"x\",\"isFlagged\":true}"})
    void anEditMustSaySomethingAndNothingElse(String body) {
        Http client = somebody();
        String comments = path(create(client, SCHOOL_PICKUP)) + "/comments";
        JsonNode comment = comment(client, comments, "{\"content\":\"as it was\"}");

        client.patch(comments + "/" + comment.get("id").asLong(), body).expect(400);

        assertThat(list(client, comments).get("comments").get(0)).isEqualTo(comment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"isFlagged\":null}", "{\"isFlagged\":1}", "{\"isFlagged\":\"true\"}"})
    void aFlagIsABoolean(String body) {
        Http client = somebody();
        String comments = path(create(client, SCHOOL_PICKUP)) + "/comments";
        JsonNode comment = comment(client, comments, "{\"content\":\"x\"}");

        client.patch(comments + "/" + comment.get("id").asLong() + "/flag", body)
                .expect(400);
    }

    @Test
    void idsAreNumbers() {
        Http client = somebody();
        String event = path(create(client, SCHOOL_PICKUP));

        client.get("/api/events/abc/comments").expect(400);
        client.get("/api/events/999999999/comments").expect(404);
        client.get("/api/events/99999999999999999999999/comments").expect(404);
        client.post("/api/events/abc/comments/track-open", "{}").expect(400);
        client.patch(event + "/comments/abc", "{\"content\":\"x\"}").expect(400);
        client.patch(event + "/comments/-1/flag", "{\"isFlagged\":true}").expect(400);
        client.post(event + "/comments/1.5/replies", "{\"content\":\"x\"}").expect(400);
        client.patch(event + "/comments/999999999", "{\"content\":\"x\"}").expect(404);
    }

    @Test
    void repliesNestFiftyDeep() {
        Office office = office();
        JsonNode last = comment(office.staff(), office.comments(), "{\"content\":\"0\"}");
        for (int depth = 1; depth <= 50; depth++) {
            last = comment(office.staff(), replies(office.comments(), last), "{\"content\":\"%d\"}".formatted(depth));
        }

        office.staff()
                .post(replies(office.comments(), last), "{\"content\":\"51\"}")
                .expect(400);

        assertThat(list(office.staff(), office.comments()).findValuesAsString("content"))
                .hasSize(51)
                .endsWith("50");
    }

    @Test
    void aCommentIsAnsweredWithTheRepliesToIt() {
        Office office = office();
        JsonNode comment = comment(office.staff(), office.comments(), "{\"content\":\"question\"}");
        JsonNode reply = comment(office.customer(), replies(office.comments(), comment), "{\"content\":\"answer\"}");
        comment(office.staff(), replies(office.comments(), reply), "{\"content\":\"thanks\"}");

        JsonNode edited = office.staff()
                .patch(office.comments() + "/" + comment.get("id").asLong(), "{\"content\":\"a question\"}")
                .expect(200)
                .json();

        assertThat(edited).isEqualTo(list(office.staff(), office.comments()).at("/comments/0"));
        assertThat(edited.at("/replies/0/replies/0/content").asString()).isEqualTo("thanks");
    }

    @Test
    void commentsGoWithTheirEvent() {
        Http client = somebody();
        String event = path(create(client, SCHOOL_PICKUP));
        JsonNode comment = comment(client, event + "/comments", "{\"content\":\"x\"}");

        client.delete(event).expect(200);

        client.get(event + "/comments").expect(404);
        client.patch(event + "/comments/" + comment.get("id").asLong(), "{\"content\":\"y\"}")
                .expect(404);
    }
}
