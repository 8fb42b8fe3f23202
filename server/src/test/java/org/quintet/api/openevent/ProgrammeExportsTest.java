package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.quintet.platform.icalendar.CalendarReader;
import org.quintet.testing.Http;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** An event's programme as files (Open Event, part B13). */
class ProgrammeExportsTest extends ProgrammeFixture {

    /** On the day after the clocks of Berlin went back. */
    private static final String MORNING =
            ",\"starts-at\":\"2099-10-26T08:00:00Z\",\"ends-at\":\"2099-10-26T09:30:00Z\"";

    private static final String NIGHT = ",\"starts-at\":\"2099-10-26T23:30:00Z\",\"ends-at\":\"2099-10-27T00:00:00Z\"";
    private static final String ACCEPTED = ",\"state\":\"accepted\"";

    private JsonNode conference() {
        return create("""
                {"state":"published","is-sessions-speakers-enabled":true,"timezone":"Europe/Berlin","name":"Späti & <Co>",
                 "starts-at":"2099-10-24T07:00:00Z","ends-at":"2099-10-27T17:00:00Z","schedule-published-on":"2099-01-01T00:00:00Z",
                 "description":"<p>Three <b>days</b></p>","owner-description":"The \\"Spätis\\"",
                 "latitude":52.517,"longitude":13.449,"location-name":"Kosmos"}""");
    }

    private Http.Answer export(JsonNode event, String what) {
        return client.get(path(event) + "/export/" + what);
    }

    private Http.Answer export(JsonNode event, String what, String status) {
        return client.with("Content-Type", "application/json")
                .post(path(event) + "/export/" + what, "{\"status\":\"" + status + "\"}");
    }

    @Test
    void calendarsAndSchedulesTellTheSameSessionsAndInstants() {
        JsonNode event = conference();
        JsonNode room = satellite(event, "/v1/microlocations", "microlocation", "{\"name\":\"Hall <1>\"}");
        JsonNode track = satellite(event, "/v1/tracks", "track", "{\"name\":\"Data\",\"color\":\"#a04b4b\"}");
        String place = one("microlocation", room) + one("track", track);
        JsonNode first = session(event, ACCEPTED + MORNING + ",\"short-abstract\":\"<p>a &amp; b</p>\"", place);
        JsonNode second = session(event, ACCEPTED + NIGHT, place);
        JsonNode confirmed = session(event, ",\"state\":\"confirmed\"" + MORNING, "");
        session(event, ",\"state\":\"pending\"" + MORNING, "");
        session(event, ACCEPTED, place);
        JsonNode speaker = speak(client, event, "", many("sessions", first))
                .expect(201)
                .json()
                .get("data");
        List<Instant> starts = List.of(Instant.parse("2099-10-26T08:00:00Z"), Instant.parse("2099-10-26T23:30:00Z"));

        CalendarReader calendar = CalendarReader.of(Exports.text(http(), export(event, "ical")));
        Document xcal = xml(Exports.file(http(), export(event, "xcal")));
        Document pentabarf = xml(Exports.file(http(), export(event, "pentabarf")));

        String identifier = event.at("/attributes/identifier").asString();
        List<String> uids = List.of(id(first) + "-" + identifier, id(second) + "-" + identifier);
        assertThat(calendar.events())
                .extracting(session -> session.value("UID").orElseThrow())
                .containsExactly(identifier, uids.get(0), id(confirmed) + "-" + identifier, uids.get(1));
        assertThat(calendar.starts(LocalDate.of(2100, 1, 1)))
                .containsExactly(Instant.parse("2099-10-24T07:00:00Z"), starts.get(0), starts.get(0), starts.get(1));
        CalendarReader.Component whole = calendar.events().getFirst();
        assertThat(whole.value("SUMMARY")).contains("Späti & <Co>");
        assertThat(whole.value("LOCATION")).contains("Kosmos");
        assertThat(whole.value("DESCRIPTION")).contains("Three days");
        assertThat(whole.value("GEO")).contains("52.517000;13.449000");
        assertThat(whole.value("URL").orElseThrow()).endsWith("/e/" + identifier);
        assertThat(whole.property("ORGANIZER").orElseThrow().parameters()).containsEntry("CN", "\"The 'Spätis'\"");
        assertThat(calendar.calendar().value("METHOD")).contains("PUBLISH");
        assertThat(calendar.calendar().value("X-WR-CALNAME")).contains("Späti & <Co>");

        assertThat(texts(xcal, "uid")).containsExactlyElementsOf(uids);
        assertThat(texts(xcal, "dtstart")).containsExactly("2099-10-26T08:00:00Z", "2099-10-26T23:30:00Z");
        assertThat(texts(xcal, "dtend")).containsExactly("2099-10-26T09:30:00Z", "2099-10-27T00:00:00Z");
        assertThat(texts(xcal, "location")).containsExactly("Hall <1>", "Hall <1>");
        assertThat(texts(xcal, "description")).containsExactly("a & b", "N/A");
        assertThat(texts(xcal, "cn")).containsExactly("Ada");
        assertThat(texts(xcal, "prodid")).containsExactly("-//fossasia//open-event//EN");

        assertThat(elements(pentabarf, "event", session -> session.getAttribute("id")))
                .containsExactly(id(first), id(second));
        assertThat(texts(pentabarf, "date"))
                .extracting(text -> OffsetDateTime.parse(text).toInstant())
                .containsExactlyElementsOf(starts);
        assertThat(texts(pentabarf, "start")).containsExactly("2099-10-24", "09:00", "00:30");
        assertThat(texts(pentabarf, "duration")).containsExactly("01:30", "00:30");
        assertThat(elements(pentabarf, "day", day -> day.getAttribute("index") + " " + day.getAttribute("date")))
                .containsExactly("1 2099-10-26", "2 2099-10-27");
        assertThat(elements(pentabarf, "room", one -> one.getAttribute("name"))).contains("Hall <1>");
        assertThat(texts(pentabarf, "track")).containsExactly("Data", "Data");
        assertThat(texts(pentabarf, "released")).containsExactly("True", "True");
        assertThat(texts(pentabarf, "days")).containsExactly("3");
        assertThat(elements(pentabarf, "person", one -> one.getAttribute("id") + one.getTextContent()))
                .containsExactly(id(speaker) + "Ada");
    }

    @Test
    void aPublishedEventNamesWhereItsCalendarFilesAre() {
        JsonNode event = openEvent();
        for (String file : List.of("ical", "xcal", "pentabarf")) {
            String url = event.at("/attributes/" + file + "-url").asString();
            assertThat(anonymous().get(URI.create(url).getRawPath()).expect(200).body())
                    .contains(event.at("/attributes/name").asString());
        }
        JsonNode draft = create("{\"state\":\"draft\"}");
        assertThat(draft.at("/attributes/ical-url").isNull()).isTrue();
        for (String extension : List.of(".ics", ".xcs", ".xml")) {
            anonymous().get(path(draft) + extension).expect(404);
        }
    }

    @Test
    void exportsAreForOrganisersOfAnEventThatIsThere() {
        JsonNode event = openEvent();
        Http stranger = clientOf(stranger()).with("Content-Type", "application/json");
        for (String list : List.of(
                "ical",
                "xcal",
                "pentabarf",
                "orders/csv",
                "orders/pdf",
                "attendees/csv",
                "attendees/pdf",
                "sessions/pdf",
                "speakers/pdf")) {
            assertThat(detail(stranger.get(path(event) + "/export/" + list).expect(403)))
                    .isEqualTo("Co-organizer access is required.");
            anonymous().get(path(event) + "/export/" + list).expect(401);
            client.get("/v1/events/nosuch00/export/" + list).expect(404);
            String byIdentifier =
                    "/v1/events/" + event.at("/attributes/identifier").asString() + "/export/" + list;
            client.get(byIdentifier).expect(200);
        }
        for (String list : List.of("sessions/csv", "speakers/csv")) {
            stranger.post(path(event) + "/export/" + list, "{}").expect(403);
            http().post(path(event) + "/export/" + list, "{}").expect(401);
            client.post(path(event) + "/export/" + list, "{").expect(400);
            client.post("/v1/events/999999999/export/" + list, "{}").expect(404);
        }
        export(event, "orders/xls").expect(404);
    }

    @Test
    void sessionsAndSpeakersAreListedByState() {
        JsonNode event = conference();
        JsonNode track = satellite(event, "/v1/tracks", "track", "{\"name\":\"Data\",\"color\":\"#a04b4b\"}");
        JsonNode type =
                satellite(event, "/v1/session-types", "session-type", "{\"name\":\"Talk\",\"length\":\"00:45\"}");
        JsonNode accepted = session(
                event,
                ACCEPTED + MORNING
                        + ",\"title\":\"=cmd()\",\"long-abstract\":\"<p>One, \\\"two\\\"<br>three</p>\",\"level\":\"Expert\"",
                one("track", track) + one("session-type", type));
        session(event, ",\"title\":\"Maybe\",\"state\":\"pending\"", "");
        speak(client, event, ",\"email\":\"ada@example.com\",\"mobile\":\"+49 1\"", many("sessions", accepted))
                .expect(201);
        speak(client, event, ",\"name\":\"Grace\",\"email\":\"grace@example.com\"", "")
                .expect(201);

        List<List<String>> sessions = Exports.rows(Exports.text(http(), export(event, "sessions/csv", "all")));
        assertThat(sessions.getFirst())
                .containsExactly(
                        "Session Title",
                        "Session Starts At",
                        "Session Ends At",
                        "Session Speakers",
                        "Speaker Emails",
                        "Session Track",
                        "Session Abstract Short",
                        "Session Abstract Long",
                        "Comment",
                        "Created At",
                        "Email Sent",
                        "Level",
                        "Status",
                        "Session Type",
                        "Talk Length",
                        "Language",
                        "Slides",
                        "Audio",
                        "Video",
                        "Average Rating",
                        "Number of Ratings");
        List<String> row = sessions.get(1);
        assertThat(row.subList(0, 9))
                .containsExactly(
                        "'=cmd() (accepted)",
                        "October 26, 2099 09:00 +0100",
                        "October 26, 2099 10:30 +0100",
                        "Ada",
                        "ada@example.com",
                        "Data",
                        "",
                        "One, \"two\"\nthree",
                        "");
        assertThat(row.subList(10, 21))
                .containsExactly("No", "Expert", "accepted", "Talk", "00:45", "", "", "", "", "0", "0");
        assertThat(sessions).hasSize(3);
        assertThat(listed(event, "sessions/csv", "pending", "Session Title")).containsExactly("Maybe (pending)");
        assertThat(listed(event, "sessions/csv", "no such\\u0000", "Session Title"))
                .hasSize(2);

        assertThat(listed(event, "speakers/csv", "all", "Speaker Name")).containsExactly("Ada", "Grace");
        assertThat(listed(event, "speakers/csv", "accepted", "Speaker Mobile")).containsExactly("'+49 1");
        assertThat(listed(event, "speakers/csv", "accepted", "Speaker Session(s)"))
                .containsExactly("'=cmd() (accepted)");
        assertThat(listed(event, "speakers/csv", "without_session", "Speaker Name"))
                .containsExactly("Grace");
        assertThat(Pdfs.text(Exports.file(http(), export(event, "sessions/pdf"))))
                .contains("Sessions of Späti & <Co>", "=cmd()", "Maybe", "pending");
        assertThat(Pdfs.text(Exports.file(http(), export(event, "speakers/pdf"))))
                .contains("Grace", "grace@example.com");
    }

    private List<String> listed(JsonNode event, String list, String status, String heading) {
        return Exports.column(Exports.rows(Exports.text(http(), export(event, list, status))), heading);
    }

    @Test
    void everybodyHasAnEventAsACalendarWithWhatHeMaySeeOfIt() {
        JsonNode event = conference();
        JsonNode session = session(event, ACCEPTED + MORNING + ",\"title\":\"Shown\"", "");
        session(event, ",\"state\":\"confirmed\",\"title\":\"Also\"" + NIGHT, "");
        session(event, ",\"state\":\"pending\",\"title\":\"Hidden\"" + MORNING, "");
        String file = "/v1/events/" + event.at("/attributes/identifier").asString() + ".ics";

        Http.Answer alone = http().get(file).expect(200);
        assertThat(alone.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(summaries(alone)).containsExactly("Späti & <Co>");
        assertThat(summaries(
                        http().get(path(event) + ".ics?include_sessions=true").expect(200)))
                .containsExactly("Späti & <Co>", "Shown", "Also");

        client.post("/v1/user-favourite-sessions", """
                        {"data":{"type":"user-favourite-session","relationships":{
                            "session":{"data":{"type":"session","id":"%s"}}}}}""".formatted(id(session))).expect(201);
        assertThat(summaries(
                        http().get(file + "?my_schedule&user_id=" + owner.id()).expect(200)))
                .containsExactly("Späti & <Co>", "Shown");
        assertThat(summaries(client.get(file + "?my_schedule=true").expect(200)))
                .containsExactly("Späti & <Co>", "Shown");
        assertThat(http().get(file + "?my_schedule")
                        .expect(401)
                        .json()
                        .get("error")
                        .asString())
                .isEqualTo("Login or User ID required");

        Http.Answer saved = http().get(file + "?download").expect(200);
        assertThat(saved.header("Content-Type")).isEqualTo("octet/stream");
        assertThat(saved.header("Content-Disposition")).startsWith("attachment").contains("-Calendar.ics");
        http().get("/v1/events/999999999.ics").expect(404);
        change(event, "{\"state\":\"draft\",\"name\":\"Späti\"}").expect(200);
        http().get(file).expect(404);
        clientOf(stranger()).get(file).expect(404);
        client.get(file).expect(200);
    }

    private static List<String> summaries(Http.Answer calendar) {
        return CalendarReader.of(calendar.body()).events().stream()
                .map(event -> event.value("SUMMARY").orElseThrow())
                .toList();
    }

    private static Document xml(byte[] content) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Document document, String name) {
        return elements(document, name, Element::getTextContent);
    }

    private static List<String> elements(Document document, String name, Function<Element, String> reader) {
        NodeList elements = document.getElementsByTagName(name);
        return IntStream.range(0, elements.getLength())
                .mapToObj(place -> reader.apply((Element) elements.item(place)))
                .toList();
    }
}
