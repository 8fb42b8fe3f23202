package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items, what is nested below them, and what they show. */
class ReadingTest extends LibraryTest {

    @Test
    void anItemShowsAllAttributesAndLinksInTheOrderOfTheContract() {
        long author = insert("insert into author (name) values ('Ann')");
        insert("insert into book (identifier, title, pages, price, published_at, author_id) values"
                + " ('abc', 'Dune', 412, 9.5, '2016-12-13 23:59:59.123+00', " + author + ")");

        Reply reply = get("/v1/books/1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).contains("application/vnd.api+json");
        assertThat(reply.text()).isEqualTo("""
                {"data":{"type":"book","id":"1","attributes":{"identifier":"abc","title":"Dune","pages":412,"price":9.5,\
                "is-available":true,"genre":null,"web-site":null,"contact":null,\
                "published-at":"2016-12-13T23:59:59.123000+00:00","extras":null,"chapters":null,"note":null,\
                "kept-back":null,"deleted-at":null,"review-count":0,"asked-by":""},"relationships":{\
                "author":{"links":{"self":"/v1/books/1/relationships/author","related":"/v1/books/1/author"}},\
                "front-cover":{"links":{"self":"/v1/books/1/relationships/front-cover","related":"/v1/books/1/cover"}},\
                "reviews":{"links":{"self":"/v1/books/1/relationships/reviews","related":"/v1/books/1/reviews"}},\
                "tags":{"links":{"self":"/v1/books/1/relationships/tags","related":"/v1/books/1/tags"}}},\
                "links":{"self":"/v1/books/1"}},"links":{"self":"/v1/books/1"},"jsonapi":{"version":"1.0"}}""");
    }

    @Test
    void anAlternateKeyIsAcceptedWhereverTheIdIs() {
        sql.execute("insert into book (identifier, title) values ('d34d', 'Dune'), ('77', 'Emma')");

        assertThat(get("/v1/books/d34d").at("/data/id").asString()).isEqualTo("1");
        assertThat(get("/v1/books/d34d/reviews").status()).isEqualTo(200);
        assertThat(get("/v1/books/d34d/relationships/tags").status()).isEqualTo(200);
        assertThat(get("/v1/books/77").status()).as("digits are always the id").isEqualTo(404);
        assertThat(get("/v1/books/none").errors()).containsExactly("404  Object Not Found");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/books/9",
        "/v1/books/99999999999999999999",
        "/v1/tags/x",
        "/v1/tags/99999",
        "/v1/tags/-1",
        "/v1/books/a%00"
    })
    void aRowThatDoesNotExistIsNotFound(String url) {
        assertThat(get(url).errors()).containsExactly("404  Object Not Found");
    }

    @Test
    void unknownPathsAndMethodsAreAnsweredWithErrorDocuments() {
        books(1);

        assertThat(get("/v1/nothing").errors()).containsExactly("404  There is nothing at this path");
        assertThat(get("/v1/books/1/nothing").status()).isEqualTo(404);
        assertThat(get("/v1/books/1/relationships/nothing")
                        .at("/errors/0/title")
                        .asString())
                .isEqualTo("Relation not found");
        Reply put = call(request("PUT", "/v1/books/1", "ann"));
        assertThat(put.errors()).containsExactly("405 '' This path does not allow PUT");
        assertThat(put.header("Allow")).contains("DELETE, GET, HEAD, PATCH");
        assertThat(put.at("/jsonapi/version").asString()).isEqualTo("1.0");
    }

    @Test
    void staticSegmentsWinOverVariables() {
        books(700);

        Reply reply = get("/v1/books/long?page[size]=2");

        assertThat(reply.ids()).containsExactly("700", "699");
        assertThat(reply.at("/meta/count").intValue()).isEqualTo(200);
    }

    @Test
    void aRelatedTypeMayBeTheTypeItself() {
        sql.execute("insert into author (name, mentor_id) values ('Zoe', null), ('Ann', 1), ('Bob', 2)");

        assertThat(get("/v1/authors?sort=-mentor.name").ids()).containsExactly("1", "2", "3");
        assertThat(get("/v1/authors?sort=mentor.name").ids()).containsExactly("3", "2", "1");
    }

    @Test
    void sparseFieldsetsLimitMembersOfPrimaryAndIncludedResources() {
        sql.execute("insert into author (name) values ('Ann')");
        sql.execute("insert into book (title, author_id) values ('Dune', 1)");

        Reply reply = get("/v1/books/1?fields[book]=title,is_available,author&fields[author]=id&include=author");

        assertThat(reply.at("/data/attributes").propertyNames()).containsExactly("title", "is-available");
        assertThat(reply.at("/data/relationships").propertyNames()).containsExactly("author");
        assertThat(reply.at("/data/links/self").asString()).isEqualTo("/v1/books/1");
        assertThat(reply.at("/included/0").toString())
                .isEqualTo("{\"type\":\"author\",\"id\":\"1\",\"links\":{\"self\":\"/v1/authors/1\"}}");
    }

    @Test
    void nestedListsShowTheRowsOfTheirParentAtTheRequestedPath() {
        books(2);
        sql.execute("insert into review (book_id, stars) values (1, 5), (2, 4), (1, 1)");
        sql.execute("insert into tag (name) values ('a'), ('b')");
        sql.execute("insert into book_tag values (1, 2)");

        Reply reviews = get("/v1/books/1/reviews?sort=stars");
        assertThat(reviews.ids()).containsExactly("3", "1");
        assertThat(reviews.at("/data/0/id").isNumber()).isTrue();
        assertThat(reviews.at("/links/self").asString()).isEqualTo("/v1/books/1/reviews?sort=stars");
        assertThat(get("/v1/books/1/tags").ids()).containsExactly("2");
        assertThat(get("/v1/books/9/reviews").errors()).containsExactly("404 book_id Book: 9 not found");
        assertThat(get("/v1/reviews").status()).as("no list of its own").isEqualTo(405);
    }

    @Test
    void nestedToOneUrlsShowTheRelatedResource() {
        sql.execute("insert into author (name) values ('Ann')");
        sql.execute("insert into book (title, author_id) values ('Dune', 1), ('Odes', null)");
        sql.execute("insert into cover (book_id, color) values (1, 'red')");

        assertThat(get("/v1/books/1/author").at("/links/self").asString()).isEqualTo("/v1/authors/1");
        assertThat(get("/v1/books/1/cover").attribute("color").asString()).isEqualTo("red");
        assertThat(get("/v1/covers/1").at("/data").has("links")).isFalse();
        assertThat(get("/v1/books/2/author").errors()).containsExactly("404  Object Not Found");
        assertThat(get("/v1/books/2/cover").errors()).containsExactly("404  Cover: 2 not found");
        assertThat(get("/v1/books/9/author").errors()).containsExactly("404 book_id Book: 9 not found");
    }

    @Test
    void failuresOfTheApplicationPassThrough() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> get("/v1/books", "stale"))
                .hasMessage("the token has expired");
    }

    @Test
    void routesSayWhoMayCallThem() {
        assertThat(api.routes().stream().map(Route::toString))
                .contains(
                        "GET /v1/books | list book | anyone",
                        "GET /v1/books/long | list book | anyone",
                        "POST /v1/books | create book | any reader",
                        "DELETE /v1/authors/{id} | delete author | staff",
                        "GET /v1/books/{id}/author | get author of book.author | anyone",
                        "DELETE /v1/books/{id}/author | delete author of book.author | staff",
                        "GET /v1/books/{id}/reviews | list review of book.reviews | anyone",
                        "PATCH /v1/reviews/{id}/relationships/book | replace relationship review.book | any reader")
                .doesNotContain(
                        "POST /v1/reviews/{id}/relationships/book | add to relationship review.book | any reader")
                .doesNotHaveDuplicates();
    }

    @Test
    void aResourceThatIsFoundBySomethingElseThanItsIdLinksToItselfByThat() {
        insert("insert into book (title) values ('Other')");
        long book = insert("insert into book (title) values ('Lent')");
        long loan = insert("insert into loan (book_id, reader) values (%d, 'ann')".formatted(book));

        Reply own = get("/v1/own-loans/" + book, "ann");

        assertThat(own.at("/data/id").asString()).isEqualTo(Long.toString(loan));
        assertThat(own.at("/data/links/self").asString()).isEqualTo("/v1/own-loans/" + book);
        assertThat(own.at("/links/self").asString()).isEqualTo("/v1/own-loans/" + book);
        assertThat(own.at("/data/relationships/book/links/related").asString())
                .isEqualTo("/v1/own-loans/" + loan + "/book");
        assertThat(get("/v1/own-loans/" + book, "bob").status()).isEqualTo(404);
    }
}
