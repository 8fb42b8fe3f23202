package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReadingTest extends LibraryTest {

    private void books(int count) {
        sql.execute("insert into book (title, pages) select 'Book ' || n, n from generate_series(1, " + count + ") n");
        statements.clear();
    }

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
    void aPageHasLinksToTheOthers() {
        books(7);

        Reply reply = get("/v1/books?sort=-pages&page[size]=2&page[number]=2&cache=true");

        assertThat(reply.ids()).containsExactly("5", "4");
        assertThat(reply.at("/links").toString().replace('"', '\'')).isEqualTo("""
                {'self':'/v1/books?sort=-pages&page%5Bsize%5D=2&page%5Bnumber%5D=2',\
                'first':'/v1/books?sort=-pages&page%5Bsize%5D=2',\
                'last':'/v1/books?sort=-pages&page%5Bsize%5D=2&page%5Bnumber%5D=4',\
                'prev':'/v1/books?sort=-pages&page%5Bsize%5D=2&page%5Bnumber%5D=1',\
                'next':'/v1/books?sort=-pages&page%5Bsize%5D=2&page%5Bnumber%5D=3'}""");
        assertThat(reply.at("/meta").toString()).isEqualTo("{\"count\":7}");
    }

    @Test
    void aListIsTwoStatementsAndOneWhenThePageProvesTheTotal() {
        books(30);

        get("/v1/books");
        assertThat(statements).hasSize(2);
        statements.clear();
        assertThat(get("/v1/books?page[number]=2").at("/meta/count").intValue()).isEqualTo(30);
        assertThat(statements).hasSize(1);
    }

    @Test
    void aPageBeyondTheEndIsEmpty() {
        books(3);

        Reply reply = get("/v1/books?page[size]=2&page[number]=9");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.ids()).isEmpty();
        assertThat(reply.at("/links/prev").asString()).endsWith("page%5Bnumber%5D=8");
        assertThat(reply.at("/links").has("next")).isFalse();
    }

    @Test
    void sizeZeroIsEverythingUpToABound() {
        books(10_000);

        Reply all = get("/v1/books?page[size]=0");
        assertThat(all.ids()).hasSize(10_000);
        assertThat(all.at("/links").propertyNames()).containsExactly("self");
        assertThat(all.header("ETag")).as("answers that flow carry no tag").isEmpty();

        books(1);
        assertThat(get("/v1/books?page[size]=0").errors())
                .containsExactly("400 page[size] An answer has at most 10000 resources;"
                        + " ask for pages of that size or less");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page[foo]=1     | 400 page foo is not a valid parameter of pagination
            page=1          | 400 page Parse error
            page[size]=x    | 400 page[size] Parse error
            page[size]=-1   | 400 page[size] Parse error
            page[number]=   | 400 page[number] Parse error
            page[number]=0  | 400 page[number] Page numbers start at 1
            page[number]=-1 | 400 page[number] Page numbers start at 1
            sort=a,b,c,d,e,f,g,h,i,j,k | 400 sort More than 10 sort keys
            sort=colour     | 400 sort BookSchema has no attribute colour
            sort=secret     | 400 sort BookSchema has no attribute secret
            sort=extras     | 400 sort BookSchema has no attribute extras
            sort=chapters   | 400 sort BookSchema has no attribute chapters
            sort=front-cover.color | 400 sort You can't sort on front-cover because it is a relationship field
            sort=author     | 400 sort You can't sort on author because it is a relationship field
            sort=shop.name  | 400 sort BookSchema has no relationship shop
            sort=author.age | 400 sort AuthorSchema has no attribute age
            include=title   | 400 include title is not a relationship attribute of BookSchema
            include=shop    | 400 include BookSchema has no attribute shop
            include=bad-reviews | 400 include BookSchema has no attribute bad-reviews
            include=author.books.author.books | 400 include author.books.author.books is deeper than 3 levels
            fields[book]=colour | 400 fields BookSchema has no attribute colour
            fields[shop]=name   | 400 fields There is no type shop
            """)
    void wrongParametersAreBadRequests(String query, String error) {
        assertThat(get("/v1/books?" + query).errors()).containsExactly(error);
    }

    @Test
    void listsAreSortedByAttributesRelatedAttributesAndLastById() {
        sql.execute("insert into author (name) values ('Zoe'), ('Ann')");
        sql.execute(
                "insert into book (title, pages, author_id) values ('A', 2, 1), ('B', 1, 2), ('C', 1, 1), ('D', 3, null)");

        assertThat(get("/v1/books?sort=pages").ids()).containsExactly("2", "3", "1", "4");
        assertThat(get("/v1/books?sort=-pages,-title").ids()).containsExactly("4", "1", "3", "2");
        assertThat(get("/v1/books?sort=author.name,-id").ids())
                .as("rows without an author stay")
                .containsExactly("2", "3", "1", "4");
        assertThat(get("/v1/books?sort=").ids()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void listsAreSortedByWhatIsComputedToo() {
        books(3);
        sql.execute("insert into review (book_id, stars) values (2, 5), (2, 4), (1, 1)");
        sql.execute("insert into loan (book_id, reader) values (1, 'ann'), (2, 'ann'), (3, 'ann')");

        assertThat(get("/v1/books?sort=-review-count").ids()).containsExactly("2", "1", "3");
        assertThat(get("/v1/books?sort=asked-by,-id", "ann").ids())
                .as("what is the same everywhere orders nothing")
                .containsExactly("3", "2", "1");
        assertThat(get("/v1/loans?sort=-book.review-count", "ann").ids()).containsExactly("2", "1", "3");
    }

    @Test
    void sortingDoesNotTellAboutRowsThatTheCallerMayNotSee() {
        sql.execute("insert into book (title, draft) values ('A', true), ('B', false), ('C', true)");
        sql.execute("insert into loan (book_id, reader) values (1, 'ann'), (2, 'ann'), (3, 'ann')");

        assertThat(get("/v1/loans?sort=book.title", "staff").ids()).containsExactly("1", "2", "3");
        assertThat(get("/v1/loans?sort=book.title", "ann").ids()).containsExactly("2", "1", "3");
        assertThat(get("/v1/loans?sort=-book.title,-id", "ann").ids()).containsExactly("3", "1", "2");
    }

    @Test
    void theFirstOfRepeatedParametersCounts() {
        books(3);
        Reply reply = get("/v1/books?page[size]=1&page[size]=x&sort=-id&sort=colour&");
        assertThat(reply.ids()).containsExactly("3");
        assertThat(reply.at("/links/self").asString()).isEqualTo("/v1/books?page%5Bsize%5D=1&sort=-id");
        assertThat(get("/v1/books?").ids()).hasSize(3);
        assertThat(get("/v1/books?fields[book]=").at("/data/0").propertyNames()).containsExactly("type", "id", "links");
    }

    @Test
    void aRelatedTypeMayBeTheTypeItself() {
        sql.execute("insert into author (name, mentor_id) values ('Zoe', null), ('Ann', 1), ('Bob', 2)");

        assertThat(get("/v1/authors?sort=-mentor.name").ids()).containsExactly("1", "2", "3");
        assertThat(get("/v1/authors?sort=mentor.name").ids()).containsExactly("3", "2", "1");
    }

    @Test
    void aTypeHasItsOwnOrder() {
        sql.execute("insert into tag (name) values ('a'), ('b')");

        assertThat(get("/v1/tags").ids()).containsExactly("2", "1");
        assertThat(get("/v1/tags?sort=name").ids()).containsExactly("1", "2");
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
    void aViewDecidesWhatACallerSees() {
        books(1);

        assertThat(get("/v1/settings").at("/links/self").asString()).isEqualTo("/v1/settings?id=1");
        assertThat(get("/v1/settings").at("/data/links/self").asString()).isEqualTo("/v1/settings?id=1");
        assertThat(get("/v1/settings").attribute("api-key").isMissingNode()).isTrue();
        assertThat(get("/v1/settings", "staff").attribute("api-key").asString()).isEqualTo("k3y");
        assertThat(get("/v1/books/1", "staff").at("/data/relationships").has("bad-reviews"))
                .isTrue();
        assertThat(get("/v1/books/1/relationships/bad-reviews", "ann").status()).isEqualTo(404);
        assertThat(get("/v1/books/1/relationships/bad-reviews", "staff").status())
                .isEqualTo(200);
    }

    @Test
    void aComputedAttributeMayDependOnTheCaller() {
        books(1);

        assertThat(get("/v1/books/1", "ann").attribute("asked-by").asString()).isEqualTo("ann");
    }

    @Test
    void rowsThatTheCallerMayNotSeeDoNotExist() {
        sql.execute("insert into book (title, draft) values ('Secret', true)");

        assertThat(get("/v1/books/1", "ann").status()).isEqualTo(404);
        assertThat(get("/v1/books/1/author", "ann").status()).isEqualTo(404);
        assertThat(get("/v1/books", "ann").ids()).isEmpty();
        assertThat(get("/v1/books/1", "staff").status()).isEqualTo(200);
    }

    @Test
    void softDeletedRowsAreShownToStaffWhoAskForThem() {
        sql.execute("insert into book (title, deleted_at) values ('Gone', now())");

        assertThat(get("/v1/books/1", "staff").status()).isEqualTo(404);
        assertThat(get("/v1/books/1?get_trashed=true", "ann").status()).isEqualTo(404);
        assertThat(get("/v1/books/1?get_trashed=true", "staff").status()).isEqualTo(200);
        assertThat(get("/v1/books?get_trashed=true", "staff").ids()).containsExactly("1");
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
    void answersHaveAWeakTagAndAreNotRepeatedToThoseWhoHaveThem() {
        books(1);
        String tag = get("/v1/books/1").header("ETag").orElseThrow();
        assertThat(tag).matches("W/\"[0-9a-f]{40}\"");

        for (String sent : List.of(tag, "*", "\"other\", " + tag)) {
            MockHttpServletRequest request = request("GET", "/v1/books/1", "");
            request.addHeader("If-None-Match", sent);
            Reply reply = call(request);
            assertThat(reply.status()).isEqualTo(304);
            assertThat(reply.text()).isEmpty();
        }
        MockHttpServletRequest stale = request("GET", "/v1/books/1", "");
        stale.addHeader("If-None-Match", "W/\"old\"");
        assertThat(call(stale).status()).isEqualTo(200);
        assertThat(get("/v1/books/9").header("ETag")).as("errors").isEmpty();
    }

    @Test
    void aHeaderMayComeInSeveralLines() {
        MockHttpServletRequest request = request("GET", "/v1/books", "");
        request.addHeader("Accept", "text/html");
        request.addHeader("Accept", "*/*");
        assertThat(call(request).status()).isEqualTo(200);
    }

    @Test
    void headIsGetWithoutABody() {
        books(1);

        Reply reply = call(request("HEAD", "/v1/books/1", ""));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEmpty();
        assertThat(call(request("HEAD", "/v1/loans", "")).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/vnd.api+json            | 200
            */*                                 | 200
            application/*                       | 200
            text/html, */*;q=0.1                | 200
            application/json                    | 406
            text/html                           | 406
            """)
    void theAcceptHeaderMustAdmitTheMediaType(String accept, int status) {
        MockHttpServletRequest request = request("GET", "/v1/books", "");
        request.addHeader("Accept", accept);

        Reply reply = call(request);

        assertThat(reply.status()).isEqualTo(status);
        if (status == 406) {
            assertThat(reply.text()).isEqualTo("""
                    {"errors":[{"status":406,"source":"","title":"InvalidRequestHeader",\
                    "detail":"Accept header must be application/vnd.api+json"}],"jsonapi":{"version":"1.0"}}""");
        }
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

    @Test
    void aValueForSomeIsNullForOthersWhoCannotSortByItEither() {
        sql.execute("insert into author (name) values ('A')");
        sql.execute("insert into book (title, author_id, draft) values ('Open', 1, false)");

        assertThat(get("/v1/books/1").at("/data/attributes/kept-back").isNull()).isTrue();
        assertThat(get("/v1/books?sort=kept-back").status()).isEqualTo(400);
        assertThat(get("/v1/books/1", "staff").at("/data/attributes/kept-back").asBoolean(true))
                .isFalse();
        assertThat(get("/v1/books?sort=kept-back", "staff").status()).isEqualTo(200);
    }
}
