package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RelationshipUrlTest extends LibraryTest {

    private static final String AUTHOR = "/v1/books/1/relationships/author";
    private static final String TAGS = "/v1/books/1/relationships/tags";

    @BeforeEach
    void library() {
        sql.execute("insert into author (name) values ('Ann'), ('Bob')");
        sql.execute("insert into book (title, author_id) values ('Dune', 1), ('Odes', null)");
        sql.execute("insert into tag (name) values ('a'), ('b'), ('c')");
        sql.execute("insert into book_tag values (1, 1)");
        sql.execute("insert into cover (book_id, color) values (1, 'red'), (null, 'blue')");
        sql.execute("insert into review (book_id, stars) values (1, 5)");
        statements.clear();
    }

    @Test
    void getShowsLinksAndLinkage() {
        assertThat(get(AUTHOR).text()).isEqualTo("""
                {"links":{"self":"/v1/books/1/relationships/author","related":"/v1/books/1/author"},\
                "data":{"type":"author","id":"1"},"jsonapi":{"version":"1.0"}}""");
        assertThat(get("/v1/books/2/relationships/author").at("/data").isNull()).isTrue();
        assertThat(get(TAGS).at("/data").toString()).isEqualTo("[{\"type\":\"tag\",\"id\":\"1\"}]");
        assertThat(get("/v1/books/1/relationships/reviews").at("/data/0/id").isNumber())
                .isTrue();
        assertThat(get("/v1/books/9/relationships/tags").status()).isEqualTo(404);
    }

    @Test
    void typesMayBeSpeltWithUnderscores() {
        String cover = "/v1/books/1/relationships/front-cover";

        assertThat(patch(cover, "ann", "{'data':{'type':'co_ver','id':'2'}}").status())
                .isEqualTo(409);
        assertThat(DocumentReader.isType("front_cover", "front-cover")).isTrue();
    }

    @Test
    void getIncludesWhenAsked() {
        assertThat(get(TAGS + "?include=tags").strings("/included", "type")).containsExactly("tag");
        assertThat(get(TAGS).document().has("included")).isFalse();
    }

    @Test
    void aToOneIsReplacedAndCleared() {
        Reply replaced = patch(AUTHOR, "ann", "{'data':{'type':'author','id':'2'}}");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.at("/data/type").asString()).isEqualTo("book");
        assertThat(replaced.at("/data/relationships/author/data/id").asString()).isEqualTo("2");
        assertThat(replaced.at("/links/self").asString()).isEqualTo(AUTHOR);
        assertThat(replaced.ids("/included")).containsExactly("2");

        assertThat(patch(AUTHOR, "ann", "{'data':{'type':'author','id':2}}").status())
                .isEqualTo(204);
        Reply cleared = patch(AUTHOR, "ann", "{'data':null}");
        assertThat(cleared.at("/data/relationships/author/data").isNull()).isTrue();
        assertThat(patch(AUTHOR, "ann", "{'data':null}").status()).isEqualTo(204);
        assertThat(post(AUTHOR, "ann", "{'data':{'type':'author','id':'1'}}").status())
                .isEqualTo(200);
        assertThat(delete(AUTHOR, "ann", "{'data':{'type':'author','id':'1'}}").status())
                .isEqualTo(200);
        assertThat(get(AUTHOR).at("/data").isNull()).isTrue();
    }

    @Test
    void aToManyIsAddedToReplacedAndRemovedFrom() {
        assertThat(post(TAGS, "ann", tags(2, 1)).status()).isEqualTo(200);
        assertThat(get(TAGS).ids()).containsExactly("1", "2");
        assertThat(post(TAGS, "ann", tags(2)).status()).isEqualTo(204);

        assertThat(patch(TAGS, "ann", tags(3, 2)).at("/data/relationships/tags/data"))
                .hasSize(2);
        assertThat(get(TAGS).ids()).containsExactly("2", "3");
        assertThat(patch(TAGS, "ann", tags(2, 3)).status()).isEqualTo(204);

        assertThat(delete(TAGS, "ann", tags(3)).status()).isEqualTo(200);
        assertThat(get(TAGS).ids()).containsExactly("2");
        assertThat(delete(TAGS, "ann", tags(3)).status()).isEqualTo(204);
    }

    private static String tags(int... ids) {
        return Arrays.stream(ids)
                .mapToObj(id -> "{'type':'tag','id':'" + id + "'}")
                .collect(Collectors.joining(",", "{'data':[", "]}"));
    }

    @Test
    void aRelationshipWithItsKeyInTheOtherTableIsMoved() {
        String cover = "/v1/books/1/relationships/front-cover";

        assertThat(patch(cover, "ann", "{'data':{'type':'cover','id':'2'}}").status())
                .isEqualTo(200);
        assertThat(get("/v1/books/1/cover").attribute("color").asString()).isEqualTo("blue");
        assertThat(sql.fetchSingle("select book_id from cover where id = 1").get(0))
                .isNull();
    }

    @Test
    void whatMustStayRelatedCannotBeRemoved() {
        Reply reply = patch("/v1/books/1/relationships/reviews", "ann", "{'data':[]}");

        assertThat(reply.errors()).containsExactly("422 /data Field may not be null.");
        assertThat(get("/v1/books/1/relationships/reviews").ids()).containsExactly("1");
        assertThat(post("/v1/reviews/1/relationships/book", "ann", "{'data':null}")
                        .status())
                .isEqualTo(405);
        assertThat(patch("/v1/reviews/1/relationships/book", "ann", "{'data':null}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                   | 400 '/data' You must provide data with a "data" route node
            {'data':{'type':'tag','id':'1'}}     | 400 '/data' You must provide data with a "data" route node
            {'data':[{'id':'1'}]}                | 400 '/data/type' Missing type in "data" node
            {'data':[{'type':'tag'}]}            | 400 '/data/id' Missing id in "data" node
            {'data':[{'type':'book','id':'1'}]}  | 409 '/data/type' The type field does not match the resource type
            {'data':[{'type':'tag','id':'99'}]}  | 404 '' Tag.id: 99 not found
            {'data':[{'type':'tag','id':'x'}]}   | 404 '' Tag.id: x not found
            """)
    void wrongDocumentsAreRefused(String body, String error) {
        assertThat(patch(TAGS, "ann", body).errors()).containsExactly(error);
        assertThat(get(TAGS).ids()).containsExactly("1");
    }

    @Test
    void rowsOfAnotherTypeAreNotTakenUnlessTheDeclarationSaysSo() {
        assertThat(patch("/v1/authors/2/relationships/books", "ann", "{'data':[{'type':'book','id':'1'}]}")
                        .status())
                .isEqualTo(405);
        patch("/v1/authors/2", "ann", """
                {'data':{'type':'author','id':'2','relationships':{'books':{'data':[{'type':'book','id':'1'}]}}}}""");
        assertThat(get(AUTHOR).at("/data/id").asString()).isEqualTo("1");
    }

    @Test
    void thePermissionOfTheResourceCounts() {
        assertThat(get("/v1/tags/1/relationships/books").status()).isEqualTo(200);
        assertThat(patch("/v1/tags/1/relationships/books", "ann", "{'data':[]}").status())
                .as("tags cannot be updated")
                .isEqualTo(405);
        assertThat(patch(TAGS, "", tags()).status()).isEqualTo(401);
    }

    @Test
    void clientsThatChangeARelationshipAtTheSameTimeDoNotUndoEachOther() throws Exception {
        sql.execute("insert into tag (name) select 'tag ' || n from generate_series(1, 12) n");
        try (var clients = Executors.newFixedThreadPool(6)) {
            var replies = clients.invokeAll(IntStream.rangeClosed(4, 15)
                    .<Callable<Reply>>mapToObj(id -> () -> post(TAGS, "ann", tags(id)))
                    .toList());
            for (var reply : replies) {
                assertThat(reply.get().status()).isEqualTo(200);
            }
        }
        assertThat(get(TAGS).ids()).hasSize(13);
    }

    @Test
    void aStaleTagStopsTheWrite() {
        String tag = get(TAGS).header("ETag").orElseThrow();
        sql.execute("insert into book_tag values (1, 3)");
        MockHttpServletRequest request = withBody(request("PATCH", TAGS, "ann"), tags(2));
        request.addHeader("If-Match", tag);

        assertThat(call(request).status()).isEqualTo(412);
        assertThat(get(TAGS).ids()).containsExactly("1", "3");
    }

    @Test
    void aUseCaseGetsTheNewLinkage() {
        sql.execute("insert into loan (book_id, reader) values (1, 'ann')");

        Reply reply = patch("/v1/loans/1/relationships/book", "ann", "{'data':{'type':'book','id':'2'}}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/data/relationships/book/data/id").asString()).isEqualTo("2");
    }

    @Test
    void aRelatedLinkMayBeTheRelatedResourcesOwn() {
        sql.execute("insert into loan (book_id, reader) values (2, 'ann')");

        assertThat(get("/v1/loans/1", "ann")
                        .at("/data/relationships/book/links/related")
                        .asString())
                .isEqualTo("/v1/books/2");
        assertThat(get("/v1/loans/1/relationships/book", "ann")
                        .at("/links/related")
                        .asString())
                .isEqualTo("/v1/books/2");
        assertThat(get("/v1/loans/1/book", "ann").status()).isEqualTo(404);
    }
}
