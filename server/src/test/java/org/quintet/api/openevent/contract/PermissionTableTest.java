package org.quintet.api.openevent.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quintet.testing.Http;
import org.quintet.testing.TestDatabase;
import org.quintet.testing.World;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Calls every route as everybody, and compares the status with the one that the table declares. */
class PermissionTableTest extends ContractServer {

    private final Contract contract = new Contract();
    private final PermissionTable table = new PermissionTable();
    private final Map<Actor, World.Person> people = new EnumMap<>(Actor.class);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry settings) {
        settings(settings, OwnDatabase.ADDRESS);
    }

    @Test
    void theTableHasTheRoutesOfTheServer() {
        assertThat(table.routes())
                .containsExactlyInAnyOrderElementsOf(
                        routes().all().stream().map(Routes.Route::toString).toList());
    }

    @TestFactory
    Stream<DynamicTest> everybodyIsAnsweredAsTheTableSays() {
        Routes routes = routes();
        PermissionRequests requests = new PermissionRequests(routes);
        Scene shared = scene();
        return routes.all().stream()
                .filter(route -> table.routes().contains(route.toString()))
                .map(route -> dynamicTest(route.toString(), () -> call(route, requests, shared)));
    }

    private void call(Routes.Route route, PermissionRequests requests, Scene shared) {
        List<String> wrong = new ArrayList<>();
        for (Actor actor : Actor.values()) {
            String declared = table.answerTo(actor, route.toString());
            String expected = declared.equals("yes") ? requests.success(route) : declared;
            // what may be used up is made anew for those who use it up
            Scene scene = declared.equals("yes") && requests.usesUp(route) ? scene(route) : shared;
            PermissionRequests.Request request = requests.of(route, scene, actor);
            Http.Answer answer = request.sendBy(scene.as(actor, http()));
            if (!List.of(expected.split("\\|", -1)).contains(Integer.toString(answer.status()))) {
                wrong.add(actor.word() + " is answered " + answer.status() + " instead of " + expected + ": "
                        + answer.request() + " " + answer.body());
            }
        }
        if (deletesUser(route)) {
            people.remove(Actor.OTHER);
        }
        assertThat(wrong).as(route.toString()).isEmpty();
    }

    /** Whoever is deleted in it is nobody that others need. */
    private Scene scene(Routes.Route route) {
        if (deletesUser(route)) {
            people.remove(Actor.OTHER);
        }
        return scene();
    }

    private static boolean deletesUser(Routes.Route route) {
        return route.operation().matches("delete user( of .*)?");
    }

    private Scene scene() {
        Fixtures fixtures = fixtures(contract);
        World world = world().withAdminToken(() -> fixtures.tokenOf(Actor.ADMIN.record()));
        for (Actor actor : Actor.values()) {
            if (actor != Actor.ANONYMOUS && actor != Actor.ADMIN) {
                World.Person person = people.computeIfAbsent(actor, _ -> world.member(world.organisation(), "owner"));
                fixtures.knowUser(actor.record(), person.email(), World.PASSWORD);
            }
        }
        return new Scene(fixtures);
    }

    private static final class OwnDatabase {
        static final TestDatabase.Address ADDRESS = TestDatabase.create();
    }
}
