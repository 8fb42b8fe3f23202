package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Mongo-style queries of the repository. */
class QueriesTest extends AppMintTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void eachOperatorFindsWhatMongoFinds() {
        Http staff = staffOf(world().organisation());
        make(
                staff,
                "a",
                "\"n\":1,\"s\":\"Apple\",\"tags\":[\"x\",\"y\"],\"in\":{\"deep\":true},\"list\":[{\"k\":1},{\"k\":2}]");
        make(staff, "b", "\"n\":2.5,\"s\":\"banana\",\"tags\":[\"y\"],\"in\":{\"deep\":false}");
        make(staff, "c", "\"n\":\"2\",\"s\":null,\"tags\":[]");
        make(staff, "d", "\"n\":-3");

        assertThat(found(staff, "{'data.n':1}")).isEqualTo("a");
        assertThat(found(staff, "{'data.n':{'$eq':2.50}}")).isEqualTo("b");
        assertThat(found(staff, "{'data.n':{'$gt':0}}")).isEqualTo("ab");
        assertThat(found(staff, "{'data.n':{'$gte':-3,'$lt':2}}")).isEqualTo("ad");
        assertThat(found(staff, "{'data.n':{'$lte':'2'}}")).isEqualTo("c");
        assertThat(found(staff, "{'data.n':{'$ne':1}}")).isEqualTo("bcd");
        assertThat(found(staff, "{'data.n':{'$in':[1,'2']}}")).isEqualTo("ac");
        assertThat(found(staff, "{'data.n':{'$nin':[1,'2']}}")).isEqualTo("bd");
        assertThat(found(staff, "{'data.s':null}")).isEqualTo("cd");
        assertThat(found(staff, "{'data.s':{'$exists':true}}")).isEqualTo("abc");
        assertThat(found(staff, "{'data.s':{'$exists':false}}")).isEqualTo("d");
        assertThat(found(staff, "{'data.tags':'y'}")).isEqualTo("ab");
        assertThat(found(staff, "{'data.tags':['y']}")).isEqualTo("b");
        assertThat(found(staff, "{'data.tags':{'$all':['x','y']}}")).isEqualTo("a");
        assertThat(found(staff, "{'data.tags':{'$size':0}}")).isEqualTo("c");
        assertThat(found(staff, "{'data.tags.0':'y'}")).isEqualTo("b");
        assertThat(found(staff, "{'data.in.deep':true}")).isEqualTo("a");
        assertThat(found(staff, "{'data.in':{'deep':false}}")).isEqualTo("b");
        assertThat(found(staff, "{'data.list.k':2}")).isEqualTo("a");
        assertThat(found(staff, "{'data.list.1.k':2}")).isEqualTo("a");
        assertThat(found(staff, "{'data.list.0.k':2}")).isEmpty();
        assertThat(found(staff, "{'data.s':{'$regex':'^a'}}")).isEmpty();
        assertThat(found(staff, "{'data.s':{'$regex':'^A'}}")).isEqualTo("a");
        assertThat(found(staff, "{'data.s':{'$regex':'an+a$','$options':'i'}}")).isEqualTo("b");
        assertThat(found(staff, "{'data.s':{'$regex':'\\\\\\\\bapp','$options':'i'}}"))
                .isEqualTo("a");
        assertThat(found(staff, "{'data.n':{'$not':{'$gt':0}}}")).isEqualTo("cd");
        assertThat(found(staff, "{'$or':[{'data.n':1},{'data.n':-3}]}")).isEqualTo("ad");
        assertThat(found(staff, "{'$and':[{'data.n':{'$gt':0}},{'data.s':'Apple'}]}"))
                .isEqualTo("a");
        assertThat(found(staff, "{'$nor':[{'data.n':1},{'data.s':null}]}")).isEqualTo("b");
        assertThat(found(staff, "{}")).isEqualTo("abcd");
    }

    @Test
    void theWrapperIsAskedLikeTheData() {
        Http staff = staffOf(world().organisation());
        String a = make(staff, "a", "\"n\":1");
        make(staff, "b", "\"n\":2");
        staff.post("/repository/publish/thing/" + a, "").expect(200);
        JsonNode author = staff.get("/repository/get/thing/" + a).json().get("author");

        assertThat(found(staff, "{'sk':'" + a + "'}")).isEqualTo("a");
        assertThat(found(staff, "{'pk':{'$in':['thing-" + a + "','x']}}")).isEqualTo("a");
        assertThat(found(staff, "{'pk':'other-" + a + "'}")).isEmpty();
        assertThat(found(staff, "{'state':'published'}")).isEqualTo("a");
        assertThat(found(staff, "{'version':{'$gte':1}}")).isEqualTo("a");
        assertThat(found(staff, "{'version':'1'}")).isEmpty();
        assertThat(found(staff, "{'publishedDate':null}")).isEqualTo("b");
        assertThat(found(staff, "{'createdate':{'$gt':'2020-01-01','$lt':'2200-01-01T00:00:00Z'}}"))
                .isEqualTo("ab");
        assertThat(found(staff, "{'createdate':{'$gt':'nonsense'}}")).isEmpty();
        assertThat(found(staff, "{'author':" + author + "}")).isEqualTo("ab");
        assertThat(found(staff, "{'name':{'$regex':'B','$options':'i'}}")).isEqualTo("b");
        assertThat(found(staff, "{'datatype':'thing'}")).isEqualTo("ab");
        assertThat(found(staff, "{'nonsense':1}")).isEmpty();
        assertThat(found(staff, "{'nonsense':null}")).isEqualTo("ab");
    }

    @Test
    void eventsAreAskedByEachDocumentedField() {
        Http staff = staffOf(world().organisation());
        create(staff, event("a", "2027-01-01T10:00:00Z", "2027-01-02T10:00:00Z", """
                ,"capacity":5,"capacityHard":true,"tags":["x","y"],"settings":{"allowReentry":true},
                 "venue":{"name":"V","city":"Bonn","lat":50.7,"extra":"e"},"custom":{"k":[1,2]},
                 "scanPoints":[{"id":"door","name":"Door","zone":"venue"}],"type":"concert"
                """));
        create(staff, event("b", "2027-02-01", "2027-02-02", ""));

        for (String query : List.of(
                "{'data.name':'a'}",
                "{'data.slug':'a'}",
                "{'data.type':'concert'}",
                "{'data.capacity':{'$lt':6}}",
                "{'data.capacityHard':true}",
                "{'data.tags':'x'}",
                "{'data.tags':{'$size':2}}",
                "{'data.settings.allowReentry':true}",
                "{'data.venue.city':{'$regex':'^bo','$options':'i'}}",
                "{'data.venue.lat':{'$gt':50}}",
                "{'data.venue.extra':'e'}",
                "{'data.venue':{'$exists':true}}",
                "{'data.custom.k':2}",
                "{'data.scanPoints.zone':'venue'}",
                "{'data.startDate':'2027-01-01T11:00:00+01:00'}",
                "{'data.endDate':{'$lte':'2027-01-31'}}",
                "{'$nor':[{'data.type':'meetup'}]}")) {
            assertThat(found(staff, "event", query)).as(query).isEqualTo("a");
        }
        assertThat(found(staff, "event", "{'data.status':'draft','state':'draft'}"))
                .isEqualTo("ab");
        assertThat(found(staff, "event", "{'data.capacity':null}")).isEqualTo("b");
        assertThat(found(staff, "event", "{'data.timezone':'Europe/Berlin'}")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$where':'1'}",
                "{'data.n':{'$near':1}}",
                "{'data.n':{'$gt':1,'x':2}}",
                "{'$or':{}}",
                "{'$or':[]}",
                "{'$or':[1]}",
                "{'$and':7}",
                "{'data.n':{'$in':1}}",
                "{'data.n':{'$exists':'yes'}}",
                "{'data.n':{'$size':-1}}",
                "{'data.n':{'$size':1.5}}",
                "{'data.n':{'$not':1}}",
                "{'data.n':{'$options':'i'}}",
                "{'data.s':{'$regex':'('}}",
                "{'data.s':{'$regex':'[a'}}",
                "{'data.s':{'$regex':'(a)\\\\\\\\1'}}",
                "{'data.s':{'$regex':'(?=a)'}}",
                "{'data.s':{'$regex':'((a{1,99}){1,99}){1,99}'}}",
                "{'data.s':{'$regex':'a','$options':'x'}}",
                "{'data.s':{'$regex':7}}",
                "{'data.s':'\\\\u0000'}",
                "{'data.\\\\u0000':1}",
                "[]",
                "7"
            })
    void aBrokenQueryIsABadRequest(String query) {
        Http staff = staffOf(world().organisation());
        make(staff, "a", "\"s\":\"aaaa\"");

        for (String collection : List.of("thing", "event")) {
            JsonNode error = staff.post("/repository/find/" + collection, body(query))
                    .expect(400)
                    .json();
            assertThat(error.get("reason").asString()).isEqualTo("validation_failed");
        }
    }

    @Test
    void aQueryWithoutBoundsIsRefused() {
        Http staff = staffOf(world().organisation());
        String deep = "{'$and':[".repeat(50) + "{}" + "]}".repeat(50);
        String wide = "{'data.n':{'$in':[1" + ",1".repeat(2_000) + "]}}";
        String far = "{'data" + ".a".repeat(100) + "':1}";

        for (String query : List.of(deep, wide, far)) {
            staff.post("/repository/find/thing", body(query)).expect(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\" || true || \"", "\\\"", "$.*", "' or '1'='1", "a.*", "😀", "\\u0001"})
    void aTextIsNeverTakenForAnythingElse(String hostile) {
        Http staff = staffOf(world().organisation());
        ObjectNode data = JSON.objectNode().put("name", "a").put("s", hostile).put(hostile.replace(".", "_"), 1);
        ObjectNode record = JSON.objectNode();
        record.set("data", data);
        staff.post("/repository/create/thing", record.toString()).expect(201);
        make(staff, "b", "\"s\":\"other\"");

        ObjectNode byValue = JSON.objectNode().put("data.s", hostile);
        ObjectNode byKey = JSON.objectNode().put("data." + hostile.replace(".", "_"), 1);

        assertThat(find(staff, "thing", byValue)).isEqualTo("a");
        assertThat(find(staff, "thing", byKey)).isEqualTo("a");
    }

    /** The same random queries are asked of the server and of {@link MongoReference}. */
    @Test
    void randomQueriesFindWhatALookAtEachRecordFinds() {
        Random random = new Random(4);
        Http staff = staffOf(world().organisation());
        List<ObjectNode> records = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ObjectNode data = JSON.objectNode().put("name", String.valueOf((char) ('a' + i)));
            for (String key : List.of("x", "y")) {
                if (random.nextInt(4) > 0) {
                    data.set(key, value(random));
                }
            }
            ObjectNode record = JSON.objectNode();
            record.set("data", data);
            records.add(record);
            staff.post("/repository/create/thing", record.toString()).expect(201);
        }
        for (int i = 0; i < 150; i++) {
            ObjectNode query = query(random, 2);
            StringBuilder expected = new StringBuilder();
            records.stream()
                    .filter(record -> MongoReference.matches(record, query))
                    .forEach(record ->
                            expected.append(record.get("data").get("name").asString()));
            assertThat(find(staff, "thing", query)).as(query.toString()).isEqualTo(expected.toString());
        }
    }

    private static JsonNode value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> JSON.numberNode(random.nextInt(3));
            case 1 -> JSON.stringNode(List.of("p", "q").get(random.nextInt(2)));
            case 2 -> JSON.booleanNode(random.nextBoolean());
            case 3 -> JSON.nullNode();
            case 4 -> JSON.arrayNode().add(random.nextInt(3)).add("p");
            default -> JSON.numberNode(random.nextInt(3) - 0.5);
        };
    }

    private static ObjectNode query(Random random, int depth) {
        ObjectNode query = JSON.objectNode();
        if (depth > 0 && random.nextInt(3) == 0) {
            ArrayNode parts = query.putArray(List.of("$and", "$or", "$nor").get(random.nextInt(3)));
            parts.add(query(random, depth - 1)).add(query(random, depth - 1));
            return query;
        }
        String path = "data." + List.of("x", "y").get(random.nextInt(2));
        String operator = List.of("$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$exists")
                .get(random.nextInt(9));
        JsonNode operand = switch (operator) {
            case "$in", "$nin" -> JSON.arrayNode().add(scalar(random)).add(scalar(random));
            case "$exists" -> JSON.booleanNode(random.nextBoolean());
            default -> scalar(random);
        };
        query.putObject(path).set(operator, operand);
        return query;
    }

    private static JsonNode scalar(Random random) {
        JsonNode value = value(random);
        return value.isArray() ? JSON.numberNode(1) : value;
    }

    private static String make(Http staff, String name, String more) {
        return staff.post("/repository/create/thing", "{\"data\":{\"name\":\"%s\",%s}}".formatted(name, more))
                .expect(201)
                .json()
                .get("sk")
                .asString();
    }

    /** The names of what is found, one letter each, in their order; the query has single quotes. */
    private static String found(Http staff, String query) {
        return found(staff, "thing", query);
    }

    private static String found(Http staff, String collection, String query) {
        return find(staff, collection, json(query.replace("\\\\\\\\", "\\\\").replace('\'', '"')));
    }

    private static String find(Http staff, String collection, JsonNode query) {
        ObjectNode body = JSON.objectNode();
        body.set("query", query);
        body.putObject("options").put("sort", "name").put("sortType", "asc").put("pageSize", 200);
        StringBuilder names = new StringBuilder();
        staff.post("/repository/find/" + collection, body.toString())
                .expect(200)
                .json()
                .get("data")
                .forEach(record -> names.append(record.get("name").asString()));
        return names.toString();
    }

    private static String body(String query) {
        return "{\"query\":"
                + query.replace("\\\\\\\\", "\\\\").replace("\\\\u", "\\u").replace('\'', '"') + "}";
    }
}
