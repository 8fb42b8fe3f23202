package org.quintet.api.openevent.contract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/**
 * One event with everything that can hang on it, and people who are something there. Each record is made when it is
 * first asked for; {@code openevent/contract/scene.json} says how.
 */
final class Scene {

    private static final Map<String, Operation.Need> RECORDS = records();

    private final Fixtures fixtures;
    private final Set<String> made = new HashSet<>();
    private final Set<Actor> cast = new HashSet<>();

    /** With users for all actors in {@code fixtures}. */
    Scene(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    private static Map<String, Operation.Need> records() {
        Map<String, Operation.Need> records = new LinkedHashMap<>();
        Contract.json(Contract.FOLDER.resolve("scene.json"))
                .valueStream()
                .map(Operation::need)
                .forEach(need -> records.put(need.record(), need));
        return records;
    }

    static Set<String> all() {
        return RECORDS.keySet();
    }

    static boolean has(String record) {
        return RECORDS.containsKey(record);
    }

    Fixtures fixtures() {
        return fixtures;
    }

    /** The id of {@code record}, which is made unless it is there. */
    String id(String record) {
        Operation.Need need = RECORDS.get(record);
        if (need != null && made.add(record)) {
            makeOthers(need);
            fixtures.make(need);
        }
        return fixtures.examples().id(record).orElseThrow(() -> new AssertionError("no such record: " + record));
    }

    /** A body that makes another of {@code record}'s kind. */
    JsonNode creationOf(String record) {
        Operation.Need need = RECORDS.getOrDefault(record, new Operation.Need(record, Map.of()));
        makeOthers(need);
        return fixtures.creationOf(need);
    }

    private void makeOthers(Operation.Need need) {
        need.members().values().stream()
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(Scene::has)
                .forEach(this::id);
    }

    /** {@code path} with the ids of the records named in it. */
    String filled(String path) {
        Operation.Need.namesIn(path).filter(Scene::has).forEach(this::id);
        return fixtures.examples().filled(path);
    }

    /** A client for {@code actor}, who gets his role at the event if there is one. */
    Http as(Actor actor, Http anonymous) {
        if (actor == Actor.ANONYMOUS) {
            return anonymous;
        }
        if (actor.isInvited() && made.contains("event 1") && cast.add(actor)) {
            fixtures.give("event 1", actor.record(), actor.word());
        }
        return fixtures.as(actor.record());
    }
}
