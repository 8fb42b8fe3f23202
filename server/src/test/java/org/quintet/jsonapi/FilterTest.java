package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest extends LibraryTest {

    @BeforeEach
    void books() {
        sql.execute("insert into author (name, born_at) values ('Ann', '1990-01-01'), ('Bob', null)");
        sql.execute("update author set mentor_id = 1 where id = 2");
        sql.execute("""
                insert into book (title, pages, price, genre, available, published_at, note, author_id, secret) values
                ('Dune', 412, 9.5, 'novel', true, '2026-01-10 10:00:00+00', 'Dune', 1, 'x'),
                ('Emma', 320, 5, 'novel', false, '2026-02-10 10:00:00+00', 'old', 2, 'y'),
                ('Odes', 90, null, 'poem', true, null, null, null, null)""");
        sql.execute(
                "insert into review (book_id, stars, comment) values (1, 5, 'great'), (1, 2, 'long'), (2, 4, 'fine')");
        sql.execute("insert into tag (name) values ('sand'), ('love')");
        sql.execute("insert into book_tag values (1, 1), (2, 2)");
    }

    private Reply filtered(String filter) {
        String json = filter.replace('\'', '"');
        return get("/v1/books?filter=" + URLEncoder.encode(json, StandardCharsets.UTF_8), "ann");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                            | 1 2 3
            [{'name':'title','op':'eq','val':'Emma'}]                                     | 2
            [{'name':'title','op':'ne','val':'Emma'}]                                     | 1 3
            [{'name':'pages','op':'gt','val':320}]                                        | 1
            [{'name':'pages','op':'ge','val':'320'}]                                      | 1 2
            [{'name':'pages','op':'lt','val':320}]                                        | 3
            [{'name':'pages','op':'le','val':320}]                                        | 2 3
            [{'name':'pages','op':'<','val':320}]                                         | 3
            [{'name':'pages','op':'>=','val':320}]                                        | 1 2
            [{'name':'pages','op':'eq_','val':320}]                                       | 2
            [{'name':'pages','op':'__eq__','val':320}]                                    | 2
            [{'name':'price','op':'is','val':null}]                                       | 3
            [{'name':'price','op':'is_','val':null}]                                      | 3
            [{'name':'price','op':'isnot','val':null}]                                    | 1 2
            [{'name':'price','op':'eq','val':null}]                                       | 3
            [{'name':'price','op':'ne','val':null}]                                       | 1 2
            [{'name':'price','op':'eq','val':'9.50'}]                                     | 1
            [{'name':'is-available','op':'eq','val':'true'}]                              | 1 3
            [{'name':'is_available','op':'eq','val':false}]                               | 2
            [{'name':'title','op':'like','val':'%m%'}]                                    | 2
            [{'name':'title','op':'ilike','val':'%E%'}]                                   | 1 2 3
            [{'name':'title','op':'notlike','val':'%m%'}]                                 | 1 3
            [{'name':'title','op':'notilike','val':'%D%'}]                                | 2
            [{'name':'title','op':'startswith','val':'O'}]                                | 3
            [{'name':'title','op':'endswith','val':'a'}]                                  | 2
            [{'name':'title','op':'contains','val':'un'}]                                 | 1
            [{'name':'title','op':'match','val':'dune'}]                                  | 1
            [{'name':'pages','op':'like','val':'4%'}]                                     | 1
            [{'name':'genre','op':'in','val':['poem','other']}]                           | 3
            [{'name':'genre','op':'in_','val':[]}]                                        |
            [{'name':'genre','op':'notin_','val':['poem']}]                               | 1 2
            [{'name':'id','op':'eq','val':'2'}]                                           | 2
            [{'name':'id','op':'in','val':[1,'3']}]                                       | 1 3
            [{'name':'title','op':'eq','field':'note'}]                                   | 1
            [{'name':'published-at','op':'ge','val':'2026-02-01T00:00:00.000Z'}]          | 2
            [{'name':'published_at','op':'ge','val':'%2026-02-01T00:00:00%'}]             | 2
            [{'or':[]},{'and':[]}]                                                        | 1 2 3
            [{'name':'published-at','op':'ge','val':'2026-02-01T00:00:00 00:00'}]         | 2
            [{'name':'published-at','op':'>','val':'2026-01-31T23:59 05:30'}]              | 2
            [{'name':'published-at','op':'lt','val':'2026-02-01'}]                        | 1
            [{'name':'review-count','op':'gt','val':1}]                                   | 1
            [{'or':[{'name':'title','op':'eq','val':'Dune'},{'name':'pages','op':'lt','val':100}]}]              | 1 3
            [{'and':[{'name':'genre','op':'eq','val':'novel'},{'name':'pages','op':'lt','val':400}]}]            | 2
            [{'not':{'name':'title','op':'eq','val':'Dune'}}]                                                    | 2 3
            [{'or':[{'and':[{'name':'pages','op':'eq','val':90},{'not':{'name':'genre','op':'eq','val':'novel'}}]},{'name':'id','op':'eq','val':1}]}] | 1 3
            [{'name':'genre','op':'eq','val':'novel'},{'name':'is-available','op':'eq','val':true}]              | 1
            [{'name':'author','op':'has','val':{'name':'name','op':'eq','val':'Ann'}}]                           | 1
            [{'not':{'name':'author','op':'has','val':{'name':'name','op':'eq','val':'Ann'}}}]                   | 2 3
            [{'name':'author','op':'has','val':{'name':'mentor','op':'has','val':{'name':'name','op':'eq','val':'Ann'}}}] | 2
            [{'name':'author__name','op':'has','val':'Bob'}]                                                     | 2
            [{'name':'author','op':'eq','val':null}]                                                             | 3
            [{'name':'author','op':'ne','val':null}]                                                             | 1 2
            [{'name':'author_id','op':'eq','val':2}]                                                             | 2
            [{'name':'reviews','op':'any','val':{'name':'stars','op':'ge','val':4}}]                             | 1 2
            [{'name':'reviews','op':'any','val':{'and':[{'name':'stars','op':'lt','val':4},{'name':'comment','op':'eq','val':'long'}]}}] | 1
            [{'name':'reviews','op':'eq','val':null}]                                                            | 3
            [{'name':'tags','op':'any','val':{'name':'name','op':'in','val':['love']}}]                          | 2
            [{'name':'tags__name','op':'any','val':'sand'}]                                                      | 1
            """)
    void filtersAreUnderstood(String filter, String ids) {
        Reply reply = filtered(filter);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(String.join(" ", reply.ids())).isEqualTo(ids == null ? "" : ids);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nonsense                                                        | Parse error
            {}                                                              | Parse error
            [{'op':'eq','val':1}]                                           | Can't find name of a filter
            [{'name':'title','val':1}]                                      | Can't find op of a filter
            [{'name':'title','op':'eq'}]                                    | Can't find value or field in a filter
            [{'name':'colour','op':'eq','val':1}]                           | BookSchema has no attribute colour
            [{'name':'secret','op':'eq','val':'x'}]                         | BookSchema has no attribute secret
            [{'name':'shelf-mark','op':'eq','val':true}]                    | BookSchema has no attribute shelf-mark
            [{'name':'kept-back','op':'eq','val':true}]                     | BookSchema has no attribute kept-back
            [{'name':'bad-reviews','op':'any','val':{'name':'stars','op':'eq','val':1}}] | BookSchema has no relationship attribute bad-reviews
            [{'name':'title','op':'between','val':[1,2]}]                   | title has no operator between
            [{'name':'title','op':'has','val':{'name':'x','op':'eq','val':1}}] | BookSchema has no relationship attribute title
            [{'name':'reviews','op':'has','val':{'name':'stars','op':'eq','val':1}}] | reviews has no operator has
            [{'name':'author','op':'gt','val':1}]                           | author has no operator gt
            [{'name':'author','op':'has','val':{'name':'age','op':'eq','val':1}}] | AuthorSchema has no attribute age
            [{'name':'id','op':'eq','val':'abc'}]                           | "abc" is not a valid value of id
            [{'name':'pages','op':'eq','val':99999999999}]                  | 99999999999 is not a valid value of pages
            [{'name':'genre','op':'in','val':'poem'}]                       | "poem" is not a valid value of genre
            [{'name':'title','op':'like','val':'%\\\\'}]                      | A value cannot be compared
            [{'name':'title','op':'eq','field':'pages'}]                    | pages cannot be compared with title
            """)
    void whatCannotBeUnderstoodIsABadRequest(String filter, String detail) {
        Reply reply = filtered(filter);

        assertThat(reply.errors()).containsExactly("400 filters " + detail);
        assertThat(reply.at("/errors/0/title").asString()).isEqualTo("Invalid filters querystring parameter.");
    }

    @Test
    void nothingIsFoundBehindARelationshipToATypeThatIsNotServed() {
        sql.execute("insert into book (title) values ('Dune')");
        sql.execute("insert into loan (book_id, reader) values (1, 'ann')");
        String filter = "/v1/loans?filter=[{'name':'fines','op':'%s','val':%s}]".replace('\'', '"');

        Reply included = get("/v1/loans/1?include=fines.payer,book", "ann");
        assertThat(included.strings("/included", "type")).containsExactly("book");
        assertThat(included.at("/data/relationships/fines/links/related").asString())
                .isEqualTo("/v1/loans/1/fines");
        assertThat(get(filter.formatted("any", "{}"), "ann").at("/meta/count").asInt())
                .isZero();
        assertThat(get(filter.formatted("ne", "null"), "ann").at("/meta/count").asInt())
                .isZero();
        assertThat(get(filter.formatted("eq", "null"), "ann").at("/meta/count").asInt())
                .isOne();
        assertThat(get(filter.formatted("odd", "null"), "ann").status()).isEqualTo(400);
    }

    @Test
    void emptyAndUnknownFormsAreIgnored() {
        assertThat(get("/v1/books?filter=").ids()).hasSize(3);
        assertThat(get("/v1/books?filter[title]=Dune").ids()).hasSize(3);
        assertThat(get("/v1/books?cache=true&public=true&page[number").ids()).hasSize(3);
    }

    @Test
    void anAttributeOfAFullerViewCanBeFilteredByThoseWhoSeeIt() {
        String filter =
                URLEncoder.encode("[{\"name\":\"shelf-mark\",\"op\":\"eq\",\"val\":true}]", StandardCharsets.UTF_8);

        assertThat(get("/v1/books?filter=" + filter, "staff").ids()).isEmpty();
    }

    @Test
    void rowsThatTheCallerMayNotSeeDoNotMatchThroughARelationship() {
        sql.execute("update book set draft = true where id = 1");
        String filter = URLEncoder.encode(
                "[{\"name\":\"books\",\"op\":\"any\",\"val\":{\"name\":\"title\",\"op\":\"eq\",\"val\":\"Dune\"}}]",
                StandardCharsets.UTF_8);

        assertThat(get("/v1/authors?filter=" + filter, "ann").ids()).isEmpty();
        assertThat(get("/v1/authors?filter=" + filter, "staff").ids()).containsExactly("1");
    }

    @Test
    void rowsOfATypeThatNotEverybodyReadsDoNotMatchThroughARelationship() {
        sql.execute("insert into complaint (author_id, words) values (1, 'boring')");
        String filter = URLEncoder.encode(
                "[{\"name\":\"complaints\",\"op\":\"any\",\"val\":{\"name\":\"words\",\"op\":\"like\",\"val\":\"b%\"}}]",
                StandardCharsets.UTF_8);
        assertThat(get("/v1/authors?filter=" + filter, "ann").ids()).isEmpty();
        assertThat(get("/v1/authors?filter=" + filter, "staff").ids()).containsExactly("1");
    }

    @Test
    void valuesThatPostgresCannotStoreAreBadRequests() {
        for (String value : new String[] {"'\\u0000'", "'\\ud800'"}) {
            for (String name : new String[] {"title", "extras", "contact"}) {
                for (String operator : new String[] {"eq", "like", "gt"}) {
                    assertThat(filtered("[{'name':'" + name + "','op':'" + operator + "','val':" + value + "}]")
                                    .status())
                            .as(name + " " + operator + " " + value)
                            .isIn(200, 400);
                }
            }
        }
    }

    @Test
    void endlessFiltersAreRefused() {
        String deep = "{'not':".repeat(30) + "{'name':'title','op':'eq','val':'x'}" + "}".repeat(30);

        assertThat(filtered("[" + deep + "]").errors()).containsExactly("400 filters Too many conditions");
    }
}
