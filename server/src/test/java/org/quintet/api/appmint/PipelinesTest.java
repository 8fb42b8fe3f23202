package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Mongo-style pipelines of the repository. */
class PipelinesTest extends AppMintTest {

    @Test
    void aPipelineGroupsSortsAndLimits() {
        Http staff = staffOf(world().organisation());
        make(staff, "a", "\"kind\":\"x\",\"n\":1");
        make(staff, "b", "\"kind\":\"x\",\"n\":3.5");
        make(staff, "c", "\"kind\":\"y\",\"n\":10");
        make(staff, "d", "\"n\":100,\"off\":true");
        make(staff, "e", "\"kind\":\"y\",\"n\":\"no number\"");

        JsonNode groups = aggregate(staff, """
                [{"$match":{"data.off":{"$ne":true}}},
                 {"$group":{"_id":"$data.kind","count":{"$sum":1},"total":{"$sum":"$data.n"},"mean":{"$avg":"$data.n"},
                            "least":{"$min":"$data.n"},"last":{"$max":"$name"},"all":{"$count":{}}}},
                 {"$match":{"count":{"$gte":1}}},
                 {"$sort":{"total":-1}}]""");

        assertThat(groups.get("total").intValue()).isEqualTo(2);
        assertThat(groups.get("data").get(0)).isEqualTo(json("""
                {"_id":"y","count":2,"total":10,"mean":10.0000000000000000,"least":"no number","last":"e","all":2}"""));
        assertThat(groups.get("data").get(1).get("total").decimalValue()).isEqualByComparingTo("4.5");
        assertThat(groups.get("data").get(1).get("mean").decimalValue()).isEqualByComparingTo("2.25");
        assertThat(aggregate(staff, """
                [{"$group":{"_id":{"k":"$data.kind"},"n":{"$sum":1}}},{"$sort":{"_id.k":1}},{"$skip":1},{"$limit":1}]""").get("data")).isEqualTo(json("[{\"_id\":{\"k\":\"x\"},\"n\":2}]"));
        assertThat(aggregate(staff, "[{\"$match\":{\"data.kind\":\"x\"}},{\"$count\":\"many\"}]")
                        .get("data"))
                .isEqualTo(json("[{\"many\":2}]"));
        assertThat(aggregate(staff, "{\"pipeline\":[{\"$group\":{\"_id\":null,\"n\":{\"$sum\":2}}}]}")
                        .get("data"))
                .isEqualTo(json("[{\"_id\":null,\"n\":10}]"));
        assertThat(aggregate(staff, "[{\"$match\":{\"data.kind\":\"z\"}},{\"$count\":\"many\"}]")
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void aPipelineOverEvents() {
        Http staff = staffOf(world().organisation());
        create(
                staff,
                event("a", "2027-01-01", "2027-01-02", ",\"capacity\":5,\"venue\":{\"name\":\"V\",\"city\":\"Bonn\"}"));
        create(
                staff,
                event("b", "2027-01-01", "2027-01-02", ",\"capacity\":7,\"venue\":{\"name\":\"V\",\"city\":\"Bonn\"}"));

        JsonNode groups =
                staff.post("/repository/aggregate/event", """
                        [{"$group":{"_id":"$data.venue.city","places":{"$sum":"$data.capacity"},"state":{"$max":"$state"}}}]""").expect(200).json();

        assertThat(groups.get("data")).isEqualTo(json("[{\"_id\":\"Bonn\",\"places\":12,\"state\":\"draft\"}]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]",
                "{}",
                "[7]",
                "[{'$match':{}}]",
                "[{'$lookup':{}}]",
                "[{'$group':{}}]",
                "[{'$group':{'_id':'data.kind'}}]",
                "[{'$group':{'_id':null,'n':{'$push':'$name'}}}]",
                "[{'$group':{'_id':null,'a.b':{'$sum':1}}}]",
                "[{'$group':{'_id':null,'n':{'$sum':1e400}}}]",
                "[{'$group':{'_id':null,'n':1}}]",
                "[{'$group':{'_id':null}},{'$limit':0}]",
                "[{'$group':{'_id':null}},{'$sort':{'n':2}}]",
                "[{'$group':{'_id':null}},{'$limit':1},{'$sort':{'n':1}}]",
                "[{'$count':7}]",
                "[{'$group':{'_id':null}},{'$match':{'$where':1}}]"
            })
    void aBrokenPipelineIsABadRequest(String pipeline) {
        staffOf(world().organisation())
                .post("/repository/aggregate/thing", pipeline.replace('\'', '"'))
                .expect(400);
    }

    private static JsonNode aggregate(Http staff, String pipeline) {
        return staff.post("/repository/aggregate/thing", pipeline).expect(200).json();
    }

    private static String make(Http staff, String name, String more) {
        return staff.post("/repository/create/thing", "{\"data\":{\"name\":\"%s\",%s}}".formatted(name, more))
                .expect(201)
                .json()
                .get("sk")
                .asString();
    }
}
