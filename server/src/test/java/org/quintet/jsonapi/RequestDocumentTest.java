package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** How request documents are read, and what is wrong with others. */
class RequestDocumentTest extends LibraryTest {

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title        | 'x'                               | "x"
            title        | 5                                 | Not a valid string.
            title        | '\\u0000'                          | Not a valid string.
            title        | null                              | Field may not be null.
            pages        | 5                                 | 5
            pages        | '5'                               | 5
            pages        | 5.7                               | 5
            pages        | true                              | 1
            pages        | null                              | null
            pages        | '5.7'                             | Not a valid integer.
            pages        | 'x'                               | Not a valid integer.
            pages        | 0                                 | Invalid value.
            pages        | 99999999999                       | Invalid value.
            price        | '9.5'                             | 9.5
            price        | 10                                | 10.0
            price        | 'x'                               | Not a valid number.
            price        | 1e999999999                       | Not a valid number.
            pages        | 1e999999999                       | Not a valid integer.
            price        | 'NaN'                             | Not a valid number.
            is-available | 'True'                            | true
            is-available | 't'                               | true
            is-available | 1                                 | true
            is-available | '0'                               | false
            is-available | 'yes'                             | Not a valid boolean.
            is-available | null                              | Field may not be null.
            genre        | 'poem'                            | "poem"
            genre        | 'song'                            | Not a valid choice.
            web-site     | 'https://example.org/a?b=c'       | "https://example.org/a?b=c"
            web-site     | 'http://localhost:4200'           | "http://localhost:4200"
            web-site     | 'ftp://10.0.0.1/x'                | "ftp://10.0.0.1/x"
            web-site     | 'example.org'                     | Not a valid URL.
            web-site     | 'javascript://x.org'              | Not a valid URL.
            web-site     | ''                                | Not a valid URL.
            contact      | ' ann@example.org '               | "ann@example.org"
            contact      | 'ann'                             | Not a valid email address.
            published-at | '2030-05-01T09:00:00+05:30'       | "2030-05-01T03:30:00+00:00"
            published-at | '2030-05-01T09:00:00.1234567Z'    | "2030-05-01T09:00:00.123457+00:00"
            published-at | '2030-05-01 09:00'                | "2030-05-01T09:00:00+00:00"
            published-at | '2030-05-01T09:00:00+0530'        | "2030-05-01T03:30:00+00:00"
            published-at | '2030-05-01T09:00:00-03'          | "2030-05-01T12:00:00+00:00"
            published-at | '2030-05-01'                      | Not a valid datetime.
            published-at | '20300501T090000Z'                | Not a valid datetime.
            published-at | '2030-02-30T09:00:00Z'            | Not a valid datetime.
            published-at | 1900000000                        | Not a valid datetime.
            extras       | {'a':[1,null]}                    | {"a":[1,null]}
            chapters     | [{'name':'I','is_long':'1'}]      | [{"name":"I","is_long":true}]
            chapters     | 'x'                               | Invalid type.
            """)
    void valuesAreReadLeniently(String attribute, String sent, String expected) {
        Reply reply = post("/v1/books", "ann", book("'" + attribute + "':" + sent));

        if (reply.status() == 201) {
            assertThat(raw(reply, attribute)).isEqualTo(expected);
        } else {
            assertThat(reply.errors()).containsExactly("422 /data/attributes/" + attribute + " " + expected);
            assertThat(reply.at("/errors/0/status").isString()).isTrue();
            assertThat(reply.at("/errors/0/title").asString()).isEqualTo("Validation error");
        }
    }

    private static String raw(Reply reply, String attribute) {
        String text = reply.text();
        int start = text.indexOf('"' + attribute + "\":") + attribute.length() + 3;
        return text.substring(start, start + lengthOfValue(text.substring(start)));
    }

    private static int lengthOfValue(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            quoted ^= character == '"';
            if (!quoted) {
                depth += character == '{' || character == '[' ? 1 : character == '}' || character == ']' ? -1 : 0;
                if ((character == ',' && depth == 0) || depth < 0) {
                    return index;
                }
            }
        }
        return text.length();
    }

    @Test
    void allErrorsAreReportedTogether() {
        Reply reply = post("/v1/books", "ann", """
                {'data':{'type':'book','attributes':{'pages':'x','published_at':'x',
                'chapters':[{'name':'I'},{'is_long':'maybe'}]},
                'relationships':{'author':{'data':null},'front-cover':{'data':[]},'tags':{'data':{}},
                'reviews':{'data':[{'type':'book'}]}}}}""");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactlyInAnyOrder(
                        "422 /data/attributes/title Missing data for required field.",
                        "422 /data/attributes/pages Not a valid integer.",
                        "422 /data/attributes/published-at Not a valid datetime.",
                        "422 /data/attributes/chapters/1/name Missing data for required field.",
                        "422 /data/attributes/chapters/1/is_long Not a valid boolean.",
                        "422 /data/relationships/author/data Field may not be null.",
                        "422 /data/relationships/front-cover/data Relationship is not list-like",
                        "422 /data/relationships/tags/data Relationship is list-like",
                        "422 /data/relationships/reviews/data Must have an `id` field",
                        "422 /data/relationships/reviews/data Invalid `type` specified");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                               | 422 / Object must include `data` key.
            {'data':[]}                      | 422 /data Invalid type.
            {'data':{'attributes':{}}}       | 422 /data `data` object must include `type` key.
            {'data':{'type':'author'}}       | 409 /data/type Invalid type. Expected "book".
            {'data':                         | 400  The request body is not valid JSON
            {'data':{}} x                    | 400  The request body is not valid JSON
            ``                               | 400  The request body is not valid JSON
            """)
    void documentsThatAreNotResourcesAreRefused(String body, String error) {
        assertThat(post("/v1/books", "ann", body == null ? "" : body).errors()).containsExactly(error);
    }

    @Test
    void aDocumentThatIsTooLongIsRefused() {
        String body = book("'note':'" + "x".repeat(2 << 20) + "'");
        assertThat(post("/v1/books", "ann", body).errors())
                .containsExactly("413  A request body has at most 2097152 bytes");
    }

    @Test
    void permissionComesBeforeTheContentTypeAndThatBeforeTheBody() {
        MockHttpServletRequest anonymous = request("POST", "/v1/books", "");
        anonymous.addHeader("Content-Type", "text/plain");
        assertThat(call(anonymous).status()).isEqualTo(401);

        for (String type : new String[] {"application/json", "application/vnd.api+json; charset=utf-8"}) {
            MockHttpServletRequest request = request("POST", "/v1/books", "ann");
            request.addHeader("Content-Type", type);
            request.setContent("nonsense".getBytes(StandardCharsets.UTF_8));
            Reply reply = call(request);
            assertThat(reply.errors()).containsExactly("415 '' Content-Type header must be application/vnd.api+json");
        }
        assertThat(call(request("POST", "/v1/books", "ann")).status()).isEqualTo(415);
    }

    @Test
    void aTextMayBeSentAndANumberShownInTheOthersForm() {
        Reply author = post(
                "/v1/authors",
                "ann",
                "{'data':{'type':'author','attributes':{'name':'Ann','postcode':1234500,'rank':'2'}}}");

        assertThat(author.attribute("postcode")).hasToString("\"1234500\"");
        assertThat(author.attribute("rank")).hasToString("\"2\"");
        assertThat(get("/v1/authors?filter=[{'name':'rank','op':'gt','val':1}]".replace('\'', '"'))
                        .ids("/data"))
                .containsExactly("1");
    }

    @Test
    void aRequiredRelationshipMustBeSent() {
        assertThat(post("/v1/reviews", "ann", "{'data':{'type':'review','attributes':{'stars':5}}}")
                        .errors())
                .containsExactly("422 /data/relationships/book A valid relationship with book resource is required");
    }

    @Test
    void theIdInTheDocumentMustBeTheOneInTheUrl() {
        sql.execute("insert into book (title, identifier) values ('Dune', 'abc'), ('Emma', 'def')");

        assertThat(patch("/v1/books/1", "ann", "{'data':{'type':'book','attributes':{}}}")
                        .errors())
                .containsExactly("400 '/data/id' Missing id in \"data\" node");
        assertThat(patch("/v1/books/2", "ann", change("")).errors())
                .containsExactly("400 '/data/id' Value of id does not match the resource identifier in url");
        assertThat(patch("/v1/books/2", "ann", change("'title':5")).status())
                .as("fields are checked first")
                .isEqualTo(422);
        assertThat(patch("/v1/books/abc", "ann", change("'title':'X'")).status())
                .isEqualTo(200);
        assertThat(patch("/v1/books/9", "ann", change("").replace("'1'", "'9'")).status())
                .isEqualTo(404);
    }
}
