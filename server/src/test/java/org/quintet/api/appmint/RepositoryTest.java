package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** The repository's records of any collection (P-crud, P-page, P-state, P-base). */
class RepositoryTest extends AppMintTest {

    private static final String INVOICE = """
            {"data":{"name":"Invoice 7","total":120.50,"lines":[{"sku":"a","n":1},{"sku":"b","n":2}],"paid":null}}""";

    @Test
    void aRecordOfAnyCollectionIsWrappedAndKeptAsItCame() {
        World.Org organisation = world().organisation();
        World.Person person = world().member(organisation, "staff");
        Http staff = visitorOf(organisation).bearer(world().tokenOf(person));

        JsonNode created =
                staff.post("/repository/create/invoice", INVOICE).expect(201).json();

        assertThat(created.propertyNames())
                .containsExactly(
                        "pk",
                        "sk",
                        "datatype",
                        "state",
                        "version",
                        "createdate",
                        "modifydate",
                        "author",
                        "name",
                        "owner",
                        "data");
        String sk = created.get("sk").asString();
        assertThat(created.get("pk").asString()).isEqualTo("invoice-" + sk);
        assertThat(created.get("datatype").asString()).isEqualTo("invoice");
        assertThat(created.get("state").asString()).isEqualTo("draft");
        assertThat(created.get("name").asString()).isEqualTo("Invoice 7");
        assertThat(created.get("data")).isEqualTo(json(INVOICE).get("data"));
        assertThat(created.get("owner").propertyNames()).containsExactly("id", "email", "name", "datatype");
        assertThat(created.get("owner").get("email").asString()).isEqualTo(person.email());
        assertThat(created.get("owner").get("id")).isEqualTo(created.get("author"));
        for (String path : List.of("get/invoice/" + sk, "get/invoice/invoice-" + sk, "find-any-id/invoice/" + sk)) {
            assertThat(staff.get("/repository/" + path).expect(200).json()).isEqualTo(created);
        }
        assertThat(staff.get("/repository/find-any-id/invoice/Invoice%207")
                        .expect(200)
                        .json())
                .isEqualTo(created);
        staff.get("/repository/get/quote/" + sk).expect(404);
        staff.get("/repository/find-any-id/invoice/other").expect(404);
    }

    @Test
    void everySpellingOfThePathCreatesInAnyCollection() {
        Http staff = staffOf(world().organisation());
        String envelope = """
                {"datatype":"invoice","isNew":true,"pk":"","sk":"","data":{"n":1}}""";

        staff.post("/repository/create/invoice", INVOICE).expect(201);
        staff.post("/repository/create/invoice/create", INVOICE).expect(201);
        staff.post("/data/invoice/create", INVOICE).expect(201);
        staff.put("/repository/create", envelope).expect(201);
        staff.post("/repository/create", envelope).expect(201);
        staff.post("/repository/create", envelope.replace("\"isNew\":true,", ""))
                .expect(400);

        assertThat(total(staff, "invoice")).isEqualTo(5);
    }

    @Test
    void pagesAreCountedFromOneAndTheLastChangeComesFirst() {
        Http staff = staffOf(world().organisation());
        IntStream.rangeClosed(1, 5).forEach(n -> make(staff, "{\"name\":\"n%d\",\"n\":%d}".formatted(n, n)));

        JsonNode first =
                staff.get("/repository/find-page-data/thing").expect(200).json();
        JsonNode second = staff.get("/repository/find-page-data/thing?p=2&ps=2&s=data.n&st=asc")
                .expect(200)
                .json();

        assertThat(first.propertyNames()).containsExactly("data", "total", "hasNext", "page", "pageSize", "totalPages");
        assertThat(names(first)).containsExactly("n5", "n4", "n3", "n2", "n1");
        assertThat(first.get("pageSize").intValue()).isEqualTo(50);
        assertThat(first.get("hasNext").booleanValue()).isFalse();
        assertThat(names(second)).containsExactly("n3", "n4");
        assertThat(second.get("total").intValue()).isEqualTo(5);
        assertThat(second.get("hasNext").booleanValue()).isTrue();
        assertThat(second.get("page").intValue()).isEqualTo(2);
        assertThat(second.get("totalPages").intValue()).isEqualTo(3);
        assertThat(staff.get("/repository/find-page-data/thing?ps=5000")
                        .json()
                        .get("pageSize")
                        .intValue())
                .isEqualTo(200);
        for (String query : List.of("p=0", "p=-1", "p=x", "ps=0", "st=up", "p=99999999999")) {
            staff.get("/repository/find-page-data/thing?" + query).expect(400);
        }
    }

    @Test
    void findTakesAQueryAndOptionsAndIgnoresTheRest() {
        Http staff = staffOf(world().organisation());
        IntStream.rangeClosed(1, 4).forEach(n -> make(staff, "{\"name\":\"n%d\",\"n\":%d}".formatted(n, n)));

        JsonNode page = staff.post("/repository/find/thing", """
                        {"query":{"data.n":{"$gt":1}}, "filter":{"data.n":4},
                         "options":{"page":1,"pageSize":2,"sort":"data.n","sortType":"desc"}}""").expect(200).json();

        assertThat(names(page)).containsExactly("n4", "n3");
        assertThat(page.get("total").intValue()).isEqualTo(3);
        assertThat(page.get("hasNext").booleanValue()).isTrue();
        assertThat(staff.post("/repository/find/thing", "{}")
                        .expect(200)
                        .json()
                        .get("total")
                        .intValue())
                .isEqualTo(4);
        assertThat(staff.post("/repository/find/thing", "")
                        .expect(200)
                        .json()
                        .get("total")
                        .intValue())
                .isEqualTo(4);
        staff.post("/repository/find/thing", "{\"options\":{\"page\":0}}").expect(400);
        staff.post("/repository/find/thing", "{\"query\":[]}").expect(400);
    }

    @Test
    void aKeywordIsLookedForInAllTexts() {
        Http staff = staffOf(world().organisation());
        make(staff, "{\"name\":\"a\",\"notes\":{\"deep\":\"Some 100% WORD here\"}}");
        make(staff, "{\"name\":\"b\",\"notes\":\"nothing\"}");

        assertThat(names(staff.post("/repository/search/thing", "{\"keyword\":\"100% word\"}")
                        .expect(200)
                        .json()))
                .containsExactly("a");
        assertThat(names(staff.post("/repository/search/thing", "{\"query\":\"NOTHING\"}")
                        .expect(200)
                        .json()))
                .containsExactly("b");
        assertThat(names(staff.post("/repository/search/thing", "{\"keyword\":\"notes\",\"query\":{\"name\":\"a\"}}")
                        .expect(200)
                        .json()))
                .containsExactly("a");
        staff.post("/repository/search/thing", "{\"keyword\":7}").expect(400);
    }

    @Test
    void updatingReplacesTheDataAndRaisesTheVersion() {
        Http staff = staffOf(world().organisation());
        String sk = make(staff, "{\"name\":\"a\",\"n\":1,\"gone\":true}");

        JsonNode updated = staff.post(
                        "/repository/update/thing/" + sk, "{\"version\":0,\"data\":{\"name\":\"b\",\"n\":2}}")
                .expect(200)
                .json();
        JsonNode stale = staff.post("/repository/update/thing/" + sk, "{\"version\":0,\"data\":{\"n\":3}}")
                .expect(409)
                .json();
        JsonNode byPk = staff.post("/repository/update/thing-" + sk, "{\"data\":{\"name\":\"c\"}}")
                .expect(200)
                .json();

        assertThat(updated.get("data")).isEqualTo(json("{\"name\":\"b\",\"n\":2}"));
        assertThat(updated.get("version").intValue()).isEqualTo(1);
        assertThat(updated.get("name").asString()).isEqualTo("b");
        assertThat(stale.get("reason").asString()).isEqualTo("conflict");
        assertThat(byPk.get("data")).isEqualTo(json("{\"name\":\"c\"}"));
        staff.post("/repository/update/" + sk, "{\"datatype\":\"thing\",\"data\":{\"name\":\"d\"}}")
                .expect(200);
        staff.post("/repository/update/" + sk, "{\"data\":{\"name\":\"d\"}}").expect(400);
        staff.post("/repository/update/thing/" + sk, "{}").expect(400);
        staff.post("/repository/update/thing/" + sk, "{\"data\":{},\"state\":\"nonsense\"}")
                .expect(400);
        staff.post("/repository/update/thing/11111111-1111-1111-1111-111111111111", "{\"data\":{}}")
                .expect(404);
    }

    @Test
    void aPartialUpdateNamesPathsAndAnObjectReplacesTheBranch() {
        Http staff = staffOf(world().organisation());
        String sk = make(staff, """
                {"name":"a","address":{"city":"Bonn","zip":"53111"},"list":[{"n":1},{"n":2}]}""");

        JsonNode changed = staff.post("/repository/update-partial/thing/" + sk, """
                        {"data.address.city":"Berlin","data.list.1.n":3,"data.new.deep.key":true,"data.name":"b"}""")
                .expect(200)
                .json();
        JsonNode replaced = staff.post(
                        "/repository/update-partial/thing/" + sk, "{\"data.address\":{\"city\":\"Köln\"}}")
                .expect(200)
                .json();

        assertThat(changed.get("data")).isEqualTo(json("""
                {"name":"b","address":{"city":"Berlin","zip":"53111"},"list":[{"n":1},{"n":3}],"new":{"deep":{"key":true}}}"""));
        assertThat(replaced.get("data").get("address")).isEqualTo(json("{\"city\":\"Köln\"}"));
        assertThat(replaced.get("version").intValue()).isEqualTo(2);
        for (String broken : List.of(
                "{\"data.name.first\":1}",
                "{\"data.list.7.n\":1}",
                "{\"data.list.x\":1}",
                "{\"data\":7}",
                "{\"pk\":\"x\"}",
                "{\"total\":1}",
                "{\"data.x\":\"\\u0000\"}",
                "{\"data" + ".a".repeat(30) + "\":1}",
                "[]")) {
            staff.post("/repository/update-partial/thing/" + sk, broken).expect(400);
        }
        staff.post("/repository/update-partial/thing/" + sk, "{\"version\":0,\"data.name\":\"c\"}")
                .expect(409);
        assertThat(staff.get("/repository/get/thing/" + sk).json()).isEqualTo(replaced);
    }

    @Test
    void oneRecordIsDeletedOrManyOrNone() {
        Http staff = staffOf(world().organisation());
        List<String> sks = IntStream.range(0, 4)
                .mapToObj(n -> make(staff, "{\"name\":\"n%d\"}".formatted(n)))
                .toList();

        assertThat(staff.delete("/repository/delete/thing/" + sks.get(0))
                        .expect(200)
                        .json())
                .isEqualTo(json("{\"deleted\":1}"));
        staff.delete("/repository/delete/thing/" + sks.get(0)).expect(404);
        staff.get("/repository/get/thing/" + sks.get(0)).expect(404);
        staff.post("/repository/delete/thing", "[\"%s\",\"%s\"]".formatted(sks.get(1), sks.get(0)))
                .expect(404);
        assertThat(total(staff, "thing")).isEqualTo(3);
        assertThat(staff.post("/repository/delete/thing", "[\"%s\",\"thing-%s\"]".formatted(sks.get(1), sks.get(2)))
                        .expect(200)
                        .json())
                .isEqualTo(json("{\"deleted\":2}"));
        assertThat(total(staff, "thing")).isEqualTo(1);
        staff.post("/repository/delete/thing", "[7]").expect(400);
        staff.post("/repository/delete/thing", "{}").expect(400);
    }

    @Test
    void lifecycleCallsSetTheStateAndPublishingItsDate() {
        Http staff = staffOf(world().organisation());
        String sk = make(staff, "{\"name\":\"a\"}");

        JsonNode published =
                staff.post("/repository/publish/thing/" + sk, "").expect(200).json();

        assertThat(published.get("state").asString()).isEqualTo("published");
        assertThat(published.get("publishedDate").isString()).isTrue();
        assertThat(state(staff, "unpublish", sk)).isEqualTo("draft");
        assertThat(state(staff, "approve", sk)).isEqualTo("approved");
        assertThat(state(staff, "archive", sk)).isEqualTo("archived");
        assertThat(staff.get("/repository/get/thing/" + sk)
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("archived");
        staff.post("/repository/explode/thing/" + sk, "").expect(404);
        staff.post("/repository/publish/thing/nonsense", "").expect(404);
    }

    @Test
    void aStateCanBeWrittenWithTheRecord() {
        Http staff = staffOf(world().organisation());

        JsonNode created = staff.post("/repository/create/thing", "{\"state\":\"inprogress\",\"data\":{}}")
                .expect(201)
                .json();

        assertThat(created.get("state").asString()).isEqualTo("inprogress");
        assertThat(staff.post(
                                "/repository/update-partial/thing/"
                                        + created.get("sk").asString(),
                                "{\"state\":\"reviewed\"}")
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("reviewed");
        staff.post("/repository/create/thing", "{\"state\":\"nonsense\",\"data\":{}}")
                .expect(400);
    }

    @Test
    void anotherOrganisationsRecordsAreNotThere() {
        Http mine = staffOf(world().organisation());
        Http theirs = staffOf(world().organisation());
        String sk = make(theirs, "{\"name\":\"secret\"}");

        mine.get("/repository/get/thing/" + sk).expect(404);
        mine.get("/repository/find-any-id/thing/secret").expect(404);
        mine.post("/repository/update/thing/" + sk, "{\"data\":{}}").expect(404);
        mine.post("/repository/update-partial/thing/" + sk, "{\"data.name\":\"x\"}")
                .expect(404);
        mine.post("/repository/publish/thing/" + sk, "").expect(404);
        mine.delete("/repository/delete/thing/" + sk).expect(404);
        mine.post("/repository/delete/thing", "[\"" + sk + "\"]").expect(404);
        assertThat(total(mine, "thing")).isZero();
        assertThat(mine.post("/repository/find/thing", "{\"query\":{\"$or\":[{\"sk\":\"%s\"},{}]}}".formatted(sk))
                        .expect(200)
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
        assertThat(mine.post("/repository/aggregate/thing", "[{\"$group\":{\"_id\":null,\"n\":{\"$count\":{}}}}]")
                        .expect(200)
                        .json()
                        .get("data")
                        .isEmpty())
                .isTrue();
        assertThat(theirs.get("/repository/get/thing/" + sk)
                        .json()
                        .get("version")
                        .intValue())
                .isZero();
    }

    @Test
    void onlyStaffOfTheOrganisationComesIn() {
        World.Org organisation = world().organisation();
        String sk = make(staffOf(organisation), "{\"name\":\"a\"}");
        Http customer = visitorOf(organisation).bearer(world().tokenOf(world().member(organisation, "member")));
        Http withoutOrganisation = http().bearer(world().tokenOf(world().member(organisation, "staff")));

        for (Http client : List.of(customer, withoutOrganisation)) {
            int refusal = client == customer ? 403 : 400;
            client.get("/repository/get/thing/" + sk).expect(refusal);
            client.get("/repository/find-page-data/thing").expect(refusal);
            client.get("/repository/find-any-id/thing/" + sk).expect(refusal);
            client.post("/repository/find/thing", "{}").expect(refusal);
            client.post("/repository/search/thing", "{}").expect(refusal);
            client.post("/repository/aggregate/thing", "[]").expect(refusal);
            client.post("/repository/create/thing", "{\"data\":{}}").expect(refusal);
            client.post("/repository/update/thing/" + sk, "{\"data\":{}}").expect(refusal);
            client.post("/repository/update-partial/thing/" + sk, "{}").expect(refusal);
            client.post("/repository/publish/thing/" + sk, "").expect(refusal);
            client.delete("/repository/delete/thing/" + sk).expect(refusal);
            client.post("/repository/delete/thing", "[]").expect(refusal);
        }
        visitorOf(organisation).get("/repository/find-page-data/thing").expect(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"data\":{\"x\":\"\\u0000\"}}", "{\"data\":{\"x\":1e400}}", "{\"data\":[]}", "{}", "7", ""})
    void whatCannotBeStoredIsRefused(String body) {
        Http staff = staffOf(world().organisation());

        staff.post("/repository/create/thing", body).expect(400);

        assertThat(total(staff, "thing")).isZero();
    }

    private static String make(Http staff, String data) {
        return staff.post("/repository/create/thing", "{\"data\":" + data + "}")
                .expect(201)
                .json()
                .get("sk")
                .asString();
    }

    private static int total(Http staff, String collection) {
        return staff.get("/repository/find-page-data/" + collection)
                .expect(200)
                .json()
                .get("total")
                .intValue();
    }

    private static String state(Http staff, String change, String sk) {
        return staff.post("/repository/" + change + "/thing/" + sk, "")
                .expect(200)
                .json()
                .get("state")
                .asString();
    }

    private static List<String> names(JsonNode page) {
        return page.get("data")
                .valueStream()
                .map(record -> record.get("name").asString())
                .toList();
    }
}
