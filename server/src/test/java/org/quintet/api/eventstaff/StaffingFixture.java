package org.quintet.api.eventstaff;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** A business with an admin, and events of tomorrow that need people. */
abstract class StaffingFixture extends ServerTest {

    static final String EVENTS = "/api/v1/objects/events";

    World.Org business;
    Http client;

    @BeforeEach
    void openBusiness() {
        business = world().organisation();
        client = staffOf(business);
    }

    Http staffOf(World.Org organisation) {
        return http().bearer(world().tokenOf(world().member(organisation, "admin")));
    }

    String tomorrow() {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(
                clock.instant().plus(Duration.ofDays(1)).atZone(ZoneOffset.UTC));
    }

    /** The path of a new event. */
    String event(Http staff) {
        return EVENTS + "/"
                + staff.post(EVENTS, """
                                {"title":"Gala","start_time":"%1$s 18:00:00","end_time":"%1$s 23:00:00","timezone":"Europe/Berlin","venue_name":"Town hall"}""".formatted(tomorrow()))
                        .expect(201)
                        .json()
                        .at("/data/uuid")
                        .asString();
    }

    /** The path of a new call time from 17 to 24 o'clock. */
    String callTime(String event, int count) {
        return callTime(client, event, count);
    }

    String callTime(Http staff, String event, int count) {
        JsonNode made = staff.post(event + "/call-times", """
                        {"position_id":1,"count":%1$d,"start_time":"%2$s 17:00:00","end_time":"%2$s 24:00:00"}""".formatted(count, tomorrow()))
                .expect(201)
                .json();
        return event + "/call-times/" + made.at("/data/id").asLong();
    }

    Http.Answer assign(String callTime, World.Person person) {
        return client.post(callTime + "/shifts", "{\"user_id\":" + person.id() + "}");
    }

    /** The path of the shift of somebody who is asked to come. */
    String shift(String callTime, World.Person person) {
        return callTime + "/shifts/"
                + assign(callTime, person).expect(201).json().at("/data/id").asLong();
    }

    String statusOf(String shift) {
        return client.get(shift).expect(200).json().at("/data/status").asString();
    }
}
