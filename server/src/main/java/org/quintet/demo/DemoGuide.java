package org.quintet.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.quintet.organisations.Role;
import org.quintet.platform.http.ServerAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints who may sign in to the demo, and one call of each API that works as it stands. */
@Component
@ConditionalOnBooleanProperty("quintet.demo")
class DemoGuide {

    private static final Logger log = LoggerFactory.getLogger(DemoGuide.class);

    private final ServerAddress address;

    DemoGuide(ServerAddress address) {
        this.address = address;
    }

    /** First of all: the line that says that the server is ready stays the last one. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void print() {
        log.info("The demo\n\n{}", text());
    }

    String text() {
        List<DemoOrganisation> demo = DemoOrganisation.all();
        DemoOrganisation conferences = demo.get(0);
        DemoOrganisation coworking = demo.get(1);
        DemoOrganisation staffing = demo.get(2);
        return """
                Address   %1$s
                Sign in   with one of these addresses and the password %2$s

                %3$s
                Call      each of the five APIs:

                # Open Event
                curl -s %1$s/v1/events -H "Authorization: JWT $(curl -s %1$s/v1/auth/login -H 'Content-Type: application/json' -d '{"email":"%4$s","password":"%2$s"}' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')"

                # AppMint
                curl -s %1$s/client/events -H 'orgid: %5$s'

                # PrimeCal
                curl -s %1$s/api/events -H "Authorization: Bearer $(curl -s %1$s/api/auth/login -H 'Content-Type: application/json' -d '{"username":"%6$s","password":"%2$s"}' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')"

                # EventStaff
                curl -s %1$s/api/v1/objects/events -H "Authorization: Bearer $(curl -s %1$s/api/v1/auth/login -H 'Content-Type: application/json' -d '{"email":"%7$s","password":"%2$s"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')"

                # Nexudus
                curl -s '%1$s/api/public/events?pastEvents=false' -H 'X-Quintet-Organisation: %8$s'
                """.formatted(
                        address.url(),
                        DemoStart.PASSWORD,
                        demo.stream().map(DemoGuide::people).collect(Collectors.joining("\n")),
                        conferences.first(Role.OWNER).email(),
                        conferences.slug(),
                        coworking.first(Role.STAFF).email(),
                        staffing.first(Role.ADMIN).email(),
                        coworking.slug());
    }

    private static String people(DemoOrganisation demo) {
        return "          %s (orgid %s, %s)%n".formatted(demo.name(), demo.slug(), demo.timezone())
                + demo.members().stream()
                        .map(member ->
                                "            %-7s %s%n".formatted(member.role().word(), member.email()))
                        .collect(Collectors.joining());
    }
}
