package org.quintet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quintet.testing.World;

/**
 * One event through five doors: what each API's document creates by its own example is found through the lists of the
 * other APIs, as the same event, where domain.md lets it be seen, and nowhere else.
 */
class FiveDoorsTest extends FiveDoorsFixture {

    /** Staff finds everything everywhere, but in Nexudus's public catalogue: there only what is public. */
    private static boolean staffMayFind(Door made, Door through) {
        return through != Door.NEXUDUS || made == Door.NEXUDUS;
    }

    @TestFactory
    Stream<DynamicTest> staffFindsWhatWasMadeThroughEachDoor() {
        return Arrays.stream(Door.values()).flatMap(made -> {
            String name = World.unique(made.name().toLowerCase(java.util.Locale.ROOT));
            Shown created = create(made, name);
            return Arrays.stream(Door.values())
                    .map(through -> DynamicTest.dynamicTest(made + " through " + through, () -> {
                        Optional<Shown> found = find(through, Asker.STAFF, name);
                        assertThat(found.isPresent()).isEqualTo(staffMayFind(made, through));
                        assertThat(found.map(created::isSameAs).orElse(true))
                                .as("%s is not %s", found, created)
                                .isTrue();
                    }));
        });
    }

    /** Customers see there what is published; the examples that are not drafts at first. */
    @TestFactory
    Stream<DynamicTest> whatWasMadeElsewhereIsInTheOrganisationsCalendarAndInNoOther() {
        long calendar = organisationsCalendar();
        return Stream.of(Door.OPEN_EVENT, Door.APPMINT, Door.EVENTSTAFF, Door.NEXUDUS)
                .map(made -> DynamicTest.dynamicTest(made + " in PrimeCal", () -> {
                    String name = World.unique(made.name().toLowerCase(java.util.Locale.ROOT));
                    create(made, name);

                    assertThat(calendarsWith(name, Asker.STAFF)).containsExactly(calendar);
                    assertThat(calendarsWith(name, Asker.CUSTOMER))
                            .isEqualTo(made == Door.EVENTSTAFF || made == Door.NEXUDUS ? List.of(calendar) : List.of());
                    assertThat(calendarsWith(name, Asker.STRANGER)).isEmpty();
                    as(Asker.STRANGER, "Bearer")
                            .get("/api/events/calendar/" + calendar)
                            .expect(403);
                }));
    }

    /** What is not public is no business of anybody else; an example that is public at once is Nexudus's own. */
    @TestFactory
    Stream<DynamicTest> strangersAndCustomersFindOnlyWhatIsPublished() {
        return Arrays.stream(Door.values()).flatMap(made -> {
            String name = World.unique(made.name().toLowerCase(java.util.Locale.ROOT));
            create(made, name);
            return Stream.of(Asker.CUSTOMER, Asker.STRANGER, Asker.NOBODY)
                    .flatMap(asker -> Arrays.stream(Door.values())
                            .map(through -> DynamicTest.dynamicTest(
                                    asker + " looks for " + made + " through " + through,
                                    () -> assertThat(find(through, asker, name).isPresent())
                                            .isEqualTo(othersMayFind(made, through, asker)))));
        });
    }

    private static boolean othersMayFind(Door made, Door through, Asker asker) {
        return switch (through) {
            case NEXUDUS, OPEN_EVENT -> made == Door.NEXUDUS;
            // the example is over, and client lists show what is coming or running
            case APPMINT, EVENTSTAFF -> false;
            // an organisation's customers see what is published and not private in its calendar
            case PRIMECAL -> asker == Asker.CUSTOMER && (made == Door.NEXUDUS || made == Door.EVENTSTAFF);
        };
    }

    @Test
    void aPublishedEventIsInEveryPublicList() {
        String name = World.unique("open_event");
        as(Asker.STAFF, "JWT")
                .with("Content-Type", "application/vnd.api+json")
                .post("/v1/events", """
                        {"data":{"type":"event","attributes":{"name":"%s","state":"published","timezone":"UTC",
                          "starts-at":"2099-12-13T23:00:00Z","ends-at":"2099-12-14T23:00:00Z"}}}""".formatted(name))
                .expect(201);

        for (Door door : List.of(Door.OPEN_EVENT, Door.APPMINT, Door.NEXUDUS)) {
            assertThat(find(door, Asker.NOBODY, name)).as(door.name()).isPresent();
        }
        assertThat(find(Door.PRIMECAL, Asker.CUSTOMER, name)).isPresent();
        assertThat(find(Door.PRIMECAL, Asker.STRANGER, name)).isEmpty();
    }
}
