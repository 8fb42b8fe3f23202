package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists: their pages and their order. */
class ListTest extends LibraryTest {

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
    void aTypeHasItsOwnOrder() {
        sql.execute("insert into tag (name) values ('a'), ('b')");

        assertThat(get("/v1/tags").ids()).containsExactly("2", "1");
        assertThat(get("/v1/tags?sort=name").ids()).containsExactly("1", "2");
    }
}
