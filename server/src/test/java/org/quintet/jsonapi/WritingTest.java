package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What becomes of a document that can be read. */
class WritingTest extends LibraryTest {

    private static String review(String attributes) {
        return "{'data':{'type':'review','attributes':{" + attributes
                + "},'relationships':{'book':{'data':{'type':'book','id':'1'}}}}}";
    }

    @Test
    void aResourceIsCreatedWithDefaultsAndShownWhole() {
        Reply reply = post("/v1/books", "ann", book("'is_available':'f','identifier':'mine','colour':'red'"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).contains("/v1/books/1");
        assertThat(reply.at("/links/self").asString()).isEqualTo("/v1/books/1");
        assertThat(reply.attribute("is-available").booleanValue()).isFalse();
        assertThat(reply.attribute("identifier").asString()).as("read-only").isNotEqualTo("mine");
        assertThat(reply.attribute("note").asString()).as("initial value").isEqualTo("new");
        assertThat(get("/v1/books/1", "ann").text()).isEqualTo(reply.text());
    }

    @Test
    void relationshipsAreStoredWithTheResource() {
        sql.execute("insert into author (name) values ('Ann')");
        sql.execute("insert into tag (name) values ('a'), ('b')");

        Reply reply = post("/v1/books?include=author,tags", "ann", """
                {'data':{'type':'book','attributes':{'title':'Dune'},'relationships':{
                'author':{'data':{'type':'author','id':1}},
                'tags':{'data':[{'type':'tag','id':'2'},{'type':'tag','id':'1'}]},
                'reviews':{'links':{}},'shop':{'data':null}}}}""");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.at("/data/relationships/author/data/id").asString()).isEqualTo("1");
        assertThat(reply.strings("/included", "type")).containsExactly("author", "tag", "tag");

        Reply changed = patch("/v1/books/1?include=tags", "ann", """
                {'data':{'type':'book','id':'1','relationships':{'tags':{'data':[{'type':'tag','id':'2'}]}}}}""");
        assertThat(changed.ids("/included")).containsExactly("2");
    }

    @Test
    void aRelatedResourceMustExistForTheCaller() {
        sql.execute("insert into book (title, draft) values ('Secret', true)");
        String review = "{'data':{'type':'review','attributes':{'stars':5},"
                + "'relationships':{'book':{'data':{'type':'book','id':'%s'}}}}}";

        assertThat(post("/v1/reviews", "ann", review.formatted(9)).errors())
                .containsExactly("404 '' Book.id: 9 not found");
        assertThat(post("/v1/reviews", "ann", review.formatted(1)).status()).isEqualTo(404);
        assertThat(post("/v1/reviews", "staff", review.formatted(1)).status()).isEqualTo(201);
    }

    @Test
    void onlySentAttributesChange() {
        sql.execute("insert into book (title, pages, note, website) values ('Dune', 412, 'old', 'http://a.org')");

        Reply reply = patch(
                "/v1/books/1", "ann", change("'pages':null,'title':'Emma','web_site':'http://b.org','web-site':1"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.attribute("title").asString()).isEqualTo("Emma");
        assertThat(reply.attribute("pages").isNull()).isTrue();
        assertThat(reply.attribute("note").asString()).isEqualTo("old");
        assertThat(reply.attribute("web-site").asString()).as("underscores win").isEqualTo("http://b.org");
    }

    @Test
    void aNestedToOneUrlIsTheItem() {
        sql.execute("insert into author (name) values ('Ann')");
        sql.execute("insert into book (title, author_id) values ('Dune', 1)");

        assertThat(patch("/v1/books/1/author", "ann", "{'data':{'type':'author','id':'1','attributes':{'name':'B'}}}")
                        .attribute("name")
                        .asString())
                .isEqualTo("B");
        assertThat(delete("/v1/books/1/author", "ann").status()).isEqualTo(403);
        assertThat(delete("/v1/books/1/author", "staff").status()).isEqualTo(200);
        assertThat(get("/v1/authors/1").status()).isEqualTo(404);
    }

    @Test
    void deletingMarksSoftTypesAndRemovesOthers() {
        sql.execute("insert into book (title) values ('Dune')");
        sql.execute("insert into tag (name) values ('a')");

        Reply reply = delete("/v1/books/1", "ann");
        assertThat(reply.text()).isEqualTo("""
                {"meta":{"message":"Object successfully deleted"},"jsonapi":{"version":"1.0"}}""");
        assertThat(delete("/v1/books/1", "ann").status()).isEqualTo(404);
        assertThat(get("/v1/books/1?get_trashed=true", "staff")
                        .attribute("deleted-at")
                        .asString())
                .isEqualTo("2030-01-01T00:00:00+00:00");
        assertThat(patch("/v1/books/1?get_trashed=true", "staff", change("'deleted-at':null"))
                        .status())
                .isEqualTo(200);
        assertThat(get("/v1/books/1").status()).isEqualTo(200);

        assertThat(delete("/v1/tags/1", "ann").status()).isEqualTo(200);
        assertThat(sql.fetchCount(Library.TAG)).isZero();
    }

    @Test
    void staffMayDeletePermanently() {
        sql.execute("insert into book (title, deleted_at) values ('Dune', now())");

        assertThat(delete("/v1/books/1?permanent=true", "ann").status()).isEqualTo(404);
        assertThat(delete("/v1/books/1?permanent=true", "staff").status()).isEqualTo(200);
        assertThat(sql.fetchCount(Library.BOOK)).isZero();
    }

    @Test
    void brokenConstraintsAreErrorsOfTheRequest() {
        sql.execute("insert into author (name, email) values ('Ann', 'a@x.org')");
        sql.execute("insert into book (title, author_id) values ('Dune', 1)");
        sql.execute("insert into tag (name) values ('a')");
        sql.execute("insert into book_tag values (1, 1)");

        assertThat(post("/v1/authors", "ann", "{'data':{'type':'author','attributes':{'name':'B','email':'a@x.org'}}}")
                        .errors())
                .containsExactly("409 /data/attributes/email An object with the same values already exists");
        assertThat(post("/v1/reviews", "ann", review("")).errors())
                .containsExactly("422 /data/attributes/stars Field may not be null.");
        assertThat(post("/v1/reviews", "ann", review("'stars':9")).errors())
                .containsExactly("422 /data Invalid value.");
        assertThat(delete("/v1/tags/1", "ann").errors())
                .containsExactly("409 '' The object is still referred to by others");
    }

    @Test
    void itemsAreServedUnderFurtherPathsToo() {
        post("/v1/authors", "ann", "{'data':{'type':'author','attributes':{'name':'Ann'}}}");

        assertThat(get("/v1/writers/1").at("/links/self").asString()).isEqualTo("/v1/authors/1");
        assertThat(patch("/v1/writers/1", "ann", "{'data':{'type':'author','id':'1','attributes':{'name':'Bob'}}}")
                        .status())
                .isEqualTo(200);
        assertThat(get("/v1/writers/1/books").status()).isEqualTo(200);
        assertThat(get("/v1/writers/1/relationships/books").status()).isEqualTo(200);
        assertThat(get("/v1/authors/1/relationships/works").at("/links/related").asString())
                .isEqualTo("/v1/authors/1/books");
        assertThat(get("/v1/writers").status()).isEqualTo(404);
    }

    @Test
    void aCheckMayRefuseOrComplete() {
        sql.execute("insert into book (title) values ('Dune')");

        assertThat(post("/v1/reviews", "ann", review("'stars':1,'comment':'spam'"))
                        .errors())
                .containsExactly("422 /data/attributes/comment No advertisements");
        assertThat(post("/v1/reviews", "ann", review("'stars':1"))
                        .attribute("comment")
                        .asString())
                .isEqualTo("none");
    }

    @Test
    void aResourceCreatedBelowAnotherIsRelatedToIt() {
        sql.execute("insert into book (title, draft) values ('Dune', false), ('Secret', true)");
        String stars = "{'data':{'type':'review','attributes':{'stars':5}}}";

        Reply reply = post("/v1/books/1/reviews?include=book", "ann", stars);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.at("/data/relationships/book/data/id").asString()).isEqualTo("1");
        assertThat(post("/v1/books/1/reviews", "ann", review("'stars':4")).status())
                .as("the document may say so too")
                .isEqualTo(201);
        assertThat(post("/v1/books/2/reviews", "staff", review("'stars':4")).errors())
                .containsExactly(
                        "409 /data/relationships/book/data/id" + " The URL and the document name different resources");
        assertThat(post("/v1/books/2/reviews", "ann", stars).errors()).containsExactly("404 book_id Book: 2 not found");
        assertThat(post("/v1/books/9/reviews", "ann", stars).errors()).containsExactly("404 book_id Book: 9 not found");
        assertThat(post("/v1/books/1/reviews", "", stars).status()).isEqualTo(401);

        String tag = "{'data':{'type':'tag','attributes':{'name':'sand'}}}";
        assertThat(post("/v1/books/1/tags", "ann", tag).status()).isEqualTo(201);
        assertThat(get("/v1/books/1/tags").ids()).containsExactly("1");
    }

    @Test
    void aUseCaseTakesOverAWrite() {
        sql.execute("insert into book (title) values ('Dune')");
        String loan =
                "{'data':{'type':'loan','attributes':{%s},'relationships':{'book':{'data':{'type':'book','id':'1'}}}}}";

        assertThat(post("/v1/loans", "ann", loan.formatted("'days':31")).errors())
                .containsExactly("422 /data/attributes/days Invalid value.");
        Reply lent = post("/v1/loans", "ann", loan.formatted("'days':7"));
        assertThat(lent.status()).isEqualTo(201);
        assertThat(lent.attribute("reader").asString()).isEqualTo("ann for 7");
        assertThat(lent.attribute("days").isMissingNode()).isTrue();

        String back = "{'data':{'type':'loan','id':'1','attributes':{'returned':true}}}";
        assertThat(patch("/v1/loans/1", "staff", back).attribute("returned").booleanValue())
                .isTrue();
        assertThat(delete("/v1/loans/1", "staff").errors()).containsExactly("409 '' Loans are kept");
        assertThat(patch("/v1/loans/1", "bob", back).status()).as("not his").isEqualTo(404);
    }

    @Test
    void aConstraintThatAUseCaseBreaksIsAnErrorOfTheRequest() {
        sql.execute("insert into book (title) values ('Dune')");
        sql.execute("insert into loan (book_id, reader) values (1, 'ann')");
        assertThat(patch("/v1/loans/1", "ann", "{'data':{'type':'loan','id':'1','attributes':{'days':29}}}")
                        .errors())
                .containsExactly("422 /data Invalid value.");
    }

    @Test
    void whatAClientKnowsStaysSoUntilAUseCaseIsDone() {
        sql.execute("insert into book (title) values ('Dune')");
        sql.execute("insert into loan (book_id, reader) values (1, 'ann')");
        MockHttpServletRequest request = withBody(
                request("PATCH", "/v1/loans/1", "staff"),
                "{'data':{'type':'loan','id':'1','attributes':{'returned':true}}}");
        request.addHeader("If-Match", "*");
        statements.clear();

        assertThat(call(request).status()).isEqualTo(200);
        assertThat(statements.getFirst()).contains("for no key update");
    }

    @Test
    void anAttributeMayBeWritableInSomeViewsOnly() {
        sql.execute("insert into book (title) values ('Dune')");
        sql.execute("insert into loan (book_id, reader) values (1, 'ann')");
        String back = "{'data':{'type':'loan','id':'1','attributes':{'returned':true}}}";

        assertThat(patch("/v1/loans/1", "ann", back).attribute("returned").booleanValue())
                .isFalse();
    }

    @Test
    void aStaleTagStopsTheWriteBeforeItHappens() {
        sql.execute("insert into book (title) values ('Dune')");
        String tag = get("/v1/books/1", "ann").header("ETag").orElseThrow();

        for (Map.Entry<String, Integer> step : java.util.List.of(Map.entry(tag, 200), Map.entry(tag, 412))) {
            MockHttpServletRequest request =
                    withBody(request("PATCH", "/v1/books/1", "ann"), change("'title':'" + step.getValue() + "'"));
            request.addHeader("If-Match", step.getKey());
            assertThat(call(request).status()).isEqualTo(step.getValue());
        }
        assertThat(get("/v1/books/1").attribute("title").asString()).isEqualTo("200");
        MockHttpServletRequest request = request("DELETE", "/v1/books/1", "ann");
        request.addHeader("If-Match", tag);
        assertThat(call(request).status()).isEqualTo(412);
        assertThat(get("/v1/books/1").status()).isEqualTo(200);
    }

    @Test
    void aWrongParameterStopsTheWriteBeforeItHappens() {
        assertThat(post("/v1/books?include=shop", "ann", book("")).status()).isEqualTo(400);
        assertThat(sql.fetchCount(Library.BOOK)).isZero();
    }

    @Test
    void aFailureAfterTheFirstStatementStoresNothing() {
        Reply reply = post("/v1/books", "ann", """
                {'data':{'type':'book','attributes':{'title':'Dune'},'relationships':{
                'tags':{'data':[{'type':'tag','id':'7'}]}}}}""");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(sql.fetchCount(Library.BOOK)).isZero();
    }
}
