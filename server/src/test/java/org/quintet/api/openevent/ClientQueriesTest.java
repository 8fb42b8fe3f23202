package org.quintet.api.openevent;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** The lists of events that real clients ask for, in their spelling: the web frontend's, and Android's. */
class ClientQueriesTest extends OpenEventFixture {

    private final String mark = World.unique("mark");
    private JsonNode type = JSON.createObjectNode();
    private JsonNode topic = JSON.createObjectNode();
    private String first = "";

    /** A is published, about something and in January; B a draft in February; C published, unlisted and in March. */
    @BeforeEach
    void events() {
        type = anonymous().get("/v1/event-types").expect(200).json().at("/data/0");
        topic = anonymous().get("/v1/event-topics").expect(200).json().at("/data/0");
        first = create(
                "A", 1, "\"state\":\"published\",\"online\":true,\"location-name\":\"Berlin Mitte\"", """
                ,"relationships":{"event-type":{"data":{"type":"event-type","id":"%s"}},
                    "event-topic":{"data":{"type":"event-topic","id":"%s"}}}""".formatted(
                                id(type), id(topic)));
        create("B", 2, "\"state\":\"draft\"", "");
        create("C", 3, "\"state\":\"published\",\"privacy\":\"private\"", "");
    }

    private String create(String name, int month, String attributes, String relationships) {
        return id(client.post("/v1/events", """
                        {"data":{"type":"event","attributes":{"name":"%s %s","timezone":"UTC",
                            "starts-at":"2099-0%d-10T10:00:00Z","ends-at":"2099-0%d-11T10:00:00Z",%s}%s}}""".formatted(name, mark, month, month, attributes, relationships))
                .expect(201)
                .json()
                .get("data"));
    }

    private static String id(JsonNode resource) {
        return resource.get("id").asString();
    }

    /** The first letters of the events that the query finds, among those of this test. */
    private String found(String filter, String parameters) {
        String ours = "[{\"name\":\"name\",\"op\":\"like\",\"val\":\"%%%s\"}%s]"
                .formatted(mark, filter.isEmpty() ? "" : "," + filter);
        JsonNode list = client.get("/v1/events?filter=" + URLEncoder.encode(ours, StandardCharsets.UTF_8) + parameters)
                .expect(200)
                .json();
        return String.join(
                "",
                list.get("data")
                        .valueStream()
                        .map(event -> event.at("/attributes/name").asString().substring(0, 1))
                        .toList());
    }

    @Test
    void filtersAreUnderstoodAsClientsWriteThem() {
        String slug = type.at("/attributes/slug").asString();
        Map<String, String> filters = Map.ofEntries(
                entry("{'name':'state','op':'eq','val':'published'}", "AC"),
                entry("{'not':{'name':'state','op':'eq','val':'draft'}}", "AC"),
                entry(
                        "{'and':[{'name':'state','op':'eq','val':'published'},{'name':'privacy','op':'eq','val':'public'}]},"
                                + "{'or':[{'name':'ends-at','op':'ge','val':'2026-01-01T00:00:00.000Z'}]}",
                        "A"),
                entry("{'name':'event-type','op':'ne','val':null}", "A"),
                entry("{'name':'event-type','op':'eq','val':null}", "BC"),
                entry("{'name':'event_type_id','op':'isnot','val':null}", "A"),
                entry("{'name':'event-type','op':'has','val':{'name':'slug','op':'eq','val':'" + slug + "'}}", "A"),
                entry(
                        "{'name':'event-topic','op':'has','val':{'or':[{'name':'id','op':'eq','val':'" + id(topic)
                                + "'}]}}",
                        "A"),
                entry("{'name':'event-topic__slug','op':'has','val':'none'}", ""),
                entry("{'name':'tracks','op':'eq','val':null}", "ABC"),
                entry("{'name':'tracks','op':'any','val':{'name':'name','op':'ilike','val':'%x%'}}", ""),
                entry("{'name':'location_name','op':'ilike','val':'%berlin%'}", "A"),
                entry("{'name':'online','op':'eq','val':'true'}", "A"),
                entry("{'name':'starts-at','op':'<','val':'%2099-02-01%'}", "A"),
                entry("{'name':'starts-at','op':'>','val':'%2099-02-01T00:00:00+00:00%'}", "BC"),
                entry("{'name':'ends-at','op':'ge','val':'%2099-03-01T00:00:00.000Z%'}", "C"),
                entry("{'name':'id','op':'in','val':['" + first + "']}", "A"),
                entry("{'name':'id','op':'eq','val':" + first + "}", "A"),
                entry("{'name':'deleted-at','op':'is_','val':null}", "ABC"));

        SoftAssertions answers = new SoftAssertions();
        filters.forEach((filter, events) -> answers.assertThat(found(filter.replace('\'', '"'), ""))
                .as(filter)
                .isEqualTo(events));
        answers.assertAll();
    }

    @Test
    void listsAreSortedByWhatIsTranslatedAndThroughRelationships() {
        assertThat(found("", "&sort=state,-name")).isEqualTo("BCA");
        assertThat(found("", "&sort=-state,id")).isEqualTo("ACB");
        assertThat(found("", "&sort=privacy,starts-at")).isEqualTo("CAB");
        assertThat(found("", "&sort=event-type.name,-starts_at")).isEqualTo("ACB");
        assertThat(found(
                        "",
                        "&sort=-starts-at&page[size]=0&cache=true&public=true&page[number"
                                .replace("[", "%5B")
                                .replace("]", "%5D")))
                .isEqualTo("CBA");
    }

    @Test
    void threeLevelsAreIncludedInLists() {
        JsonNode list = client.get("/v1/events?include=event-topic.event-sub-topics.event-topic,event-type&filter="
                        + URLEncoder.encode(
                                "[{\"name\":\"id\",\"op\":\"eq\",\"val\":\"" + first + "\"}]", StandardCharsets.UTF_8))
                .expect(200)
                .json();
        List<String> types = list.get("included")
                .valueStream()
                .map(resource -> resource.get("type").asString())
                .distinct()
                .toList();
        assertThat(types).contains("event-topic", "event-type");
        assertThat(list.at("/data/0/relationships/event-type/data/id").asString())
                .isEqualTo(id(type));
    }
}
