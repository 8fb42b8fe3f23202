package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
                "deleted-at":null,"review-count":0,"asked-by":""},"relationships":{\
                "author":{"links":{"self":"/v1/books/1/relationships/author","related":"/v1/books/1/author"}},\
                "front-cover":{"links":{"self":"/v1/books/1/relationships/front-cover","related":"/v1/books/1/cover"}},\
                "reviews":{"links":{"self":"/v1/books/1/relationships/reviews","related":"/v1/books/1/reviews"}},\
                "tags":{"links":{"self":"/v1/books/1/relationships/tags","related":"/v1/books/1/tags"}}},\
                "links":{"self":"/v1/books/1"}},"links":{"self":"/v1/books/1"},"jsonapi":{"version":"1.0"}}""");
    }
}
