package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What some callers see and others do not. */
class VisibilityTest extends LibraryTest {

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
