package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncludeTest extends LibraryTest {

    @BeforeEach
    void library() {
        sql.execute("insert into author (name, mentor_id) values ('Ann', null), ('Bob', 1), ('Cid', 2)");
        sql.execute("insert into book (title, author_id) values ('Dune', 2), ('Emma', 2), ('Odes', 3), ('None', null)");
        sql.execute("insert into review (book_id, stars) values (1, 5), (1, 2), (3, 4)");
        sql.execute("insert into tag (name) values ('sand'), ('love')");
        sql.execute("insert into book_tag values (1, 1), (2, 1), (3, 2)");
        sql.execute("insert into cover (book_id, color) values (1, 'red')");
        statements.clear();
    }

    @Test
    void includedResourcesAreLinkedAndAppearOnce() {
        Reply reply = get("/v1/books?include=author,tags,front-cover");

        assertThat(reply.strings("/included", "type")).containsExactly("author", "author", "tag", "tag", "cover");
        assertThat(reply.ids("/included")).containsExactly("2", "3", "1", "2", "1");
        assertThat(reply.at("/data/0/relationships/author/data").toString())
                .isEqualTo("{\"type\":\"author\",\"id\":\"2\"}");
        assertThat(reply.at("/data/3/relationships/author/data").isNull()).isTrue();
        assertThat(reply.at("/data/0/relationships/tags/data").toString())
                .isEqualTo("[{\"type\":\"tag\",\"id\":\"1\"}]");
        assertThat(reply.at("/data/3/relationships/tags/data").toString()).isEqualTo("[]");
        assertThat(reply.at("/data/1/relationships/front-cover/data").isNull()).isTrue();
        assertThat(reply.at("/data/0/relationships/reviews").has("data")).isFalse();
    }

    @Test
    void threeLevelsCostOneStatementForTheListAndOneForEachLevel() {
        Reply reply = get("/v1/books?include=author.mentor.books,author.mentor.pupils,reviews");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.strings("/included", "type")).containsOnly("author", "review");
        assertThat(statements)
                .as("the list, author, author.mentor, author.mentor.books, author.mentor.pupils, reviews")
                .hasSize(6);

        sql.execute(
                "insert into book (title, author_id) select 'Book ' || n, 1 + n % 3 from generate_series(1, 200) n");
        sql.execute("insert into review (book_id, stars) select id, 3 from book");
        statements.clear();
        assertThat(get("/v1/books?include=author.mentor.books,author.mentor.pupils,reviews&page[size]=0")
                        .at("/included"))
                .hasSizeGreaterThan(200);
        assertThat(statements).as("however many rows there are").hasSize(6);
    }

    @Test
    void anAnswerIncludesSoManyResourcesAndNoMore() {
        sql.execute("insert into review (book_id, stars) select 2, 3 from generate_series(1, 30000)");
        assertThat(get("/v1/books/2?include=reviews&fields[review]=stars").at("/included"))
                .hasSize(30_000);
        assertThat(get("/v1/books/2?include=reviews,author").errors())
                .containsExactly("400 include An answer includes at most 30000 resources");
        assertThat(get("/v1/books?include=reviews").status()).isEqualTo(400);
    }

    @Test
    void aPrimaryResourceIsNotIncludedAgain() {
        Reply reply = get("/v1/authors/2?include=mentor.pupils");

        assertThat(reply.ids("/included")).containsExactly("1");
        assertThat(reply.at("/included/0/relationships/pupils/data/0/id").asString())
                .isEqualTo("2");
    }

    @Test
    void linkageIdsAreNumbersForTypesThatSaySo() {
        assertThat(get("/v1/books/3?include=reviews")
                        .at("/data/relationships/reviews/data")
                        .toString())
                .isEqualTo("[{\"type\":\"review\",\"id\":3}]");
    }

    @Test
    void rowsThatAreDeletedOrHiddenAreNotIncluded() {
        sql.execute("update author set deleted_at = now() where id = 3");
        sql.execute("update book set draft = true where id = 2");

        Reply deleted = get("/v1/books/3?include=author", "ann");
        assertThat(deleted.document().has("included")).isFalse();
        assertThat(deleted.at("/data/relationships/author/data").isNull()).isTrue();
        assertThat(get("/v1/books/3?include=author&get_trashed=true", "staff").ids("/included"))
                .containsExactly("3");
        assertThat(get("/v1/authors/2?include=books", "ann").ids("/included")).containsExactly("1");
        assertThat(get("/v1/authors/2?include=books", "staff").ids("/included")).containsExactly("1", "2");
    }

    @Test
    void aTypeThatNotEverybodyReadsIsHiddenUnlessItSaysWhichRowsExist() {
        sql.execute("insert into complaint (author_id, words) values (2, 'boring')");

        Reply ann = get("/v1/authors/2?include=complaints", "ann");
        assertThat(ann.document().has("included")).isFalse();
        assertThat(ann.at("/data/relationships/complaints/data").toString()).isEqualTo("[]");
        assertThat(get("/v1/authors/2/relationships/complaints", "ann").ids()).isEmpty();

        assertThat(get("/v1/authors/2?include=complaints", "staff").ids("/included"))
                .containsExactly("1");
        assertThat(get("/v1/authors/2/relationships/complaints", "staff").ids()).containsExactly("1");
        assertThat(get("/v1/authors/2/complaints", "ann").ids())
                .as("what its own permission guards is read")
                .containsExactly("1");
        assertThat(get("/v1/complaints", "ann").status()).isEqualTo(403);
    }

    @Test
    void anIncludedResourceHasTheViewForIncludedResources() {
        Reply reply = get("/v1/authors/2?include=books", "staff");

        assertThat(reply.at("/included/0/attributes").has("title")).isTrue();
        assertThat(reply.at("/included/0/attributes").has("shelf-mark")).isFalse();
    }

    @Test
    void aRelationshipMayBeLimitedToSomeRows() {
        assertThat(get("/v1/books/1?include=bad-reviews", "staff").ids("/included"))
                .containsExactly("2");
        assertThat(get("/v1/books/1/bad-reviews", "staff").status())
                .as("reviews have no list")
                .isEqualTo(404);
    }

    @Test
    void namesMayHaveUnderscoresAndBlanks() {
        assertThat(get("/v1/books/1?include=front_cover,%20author").strings("/included", "type"))
                .containsExactly("cover", "author");
    }

    @Test
    void aDeletedResourceThatLeavesANameIsShownAsNobodyToAllButStaff() {
        long mentor = insert("insert into author (name) values ('Mentor')");
        long author =
                insert("insert into author (name, email, mentor_id, deleted_at) values ('Gone', 'g@x.org', %d, now())"
                        .formatted(mentor));
        long book = insert("insert into book (title, author_id) values ('Left behind', %d)".formatted(author));

        Reply credit = get("/v1/credits/" + book + "?include=person.mentor");
        assertThat(credit.at("/data/relationships/person/data/id").asString()).isEqualTo("0");
        assertThat(credit.at("/included").size()).isEqualTo(1);
        assertThat(credit.at("/included/0/id").asString()).isEqualTo("0");
        assertThat(credit.at("/included/0/attributes/name").asString()).isEqualTo("Nobody");
        assertThat(credit.at("/included/0/attributes/email").isNull()).isTrue();
        assertThat(credit.text()).doesNotContain("Gone", "g@x.org", "persons/" + author);
        assertThat(get("/v1/credits/" + book + "/person").at("/data/id").asString())
                .isEqualTo("0");
        assertThat(get("/v1/persons/" + author).status()).isEqualTo(404);

        assertThat(get("/v1/credits/" + book + "?include=person", "staff")
                        .at("/included/0/attributes/name")
                        .asString())
                .isEqualTo("Gone");
    }
}
