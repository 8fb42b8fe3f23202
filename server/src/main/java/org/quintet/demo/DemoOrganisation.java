package org.quintet.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quintet.organisations.Role;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** An organisation of the demo, with its people, places and events, as the files in {@code /demo} tell. */
record DemoOrganisation(
        String slug,
        String name,
        String timezone,
        String host,
        List<Member> members,
        Map<String, DemoEvent.Venue> venues,
        List<DemoEvent> events) {

    private static final List<String> FILES =
            List.of("conference-team.json", "coworking-venue.json", "staffing-agency.json");

    /** Somebody who may sign in, with his user name or his address, and the demo's password. */
    record Member(String username, String email, String firstName, String lastName, Role role) {}

    /** All organisations of the demo: the conference team, the coworking venue, the staffing agency. */
    static List<DemoOrganisation> all() {
        JsonMapper json = JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return FILES.stream().map(file -> read(json, "/demo/" + file)).toList();
    }

    /** The first member of that role: each organisation has one of every role. */
    Member first(Role role) {
        return members.stream()
                .filter(member -> member.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static DemoOrganisation read(JsonMapper json, String resource) {
        try (InputStream file = Objects.requireNonNull(DemoOrganisation.class.getResourceAsStream(resource))) {
            return json.readValue(file, DemoOrganisation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
