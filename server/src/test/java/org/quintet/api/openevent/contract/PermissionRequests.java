package org.quintet.api.openevent.contract;

import java.util.Optional;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A valid request for each route. Those of the JSON:API engine follow from what it does there; {@code
 * openevent/contract/permission-requests.json} has those of the controllers.
 */
final class PermissionRequests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JSON_API = "application/vnd.api+json";

    private final Routes routes;
    private final JsonNode special = Contract.json(Contract.FOLDER.resolve("permission-requests.json"));

    PermissionRequests(Routes routes) {
        this.routes = routes;
    }

    /** A path with its query, and a body; an empty one is not sent. */
    record Request(String method, String path, String body, String contentType) {

        Http.Answer sendBy(Http client) {
            return body.isEmpty()
                    ? client.send(method, path, null, null)
                    : client.send(method, path, body, contentType);
        }
    }

    Request of(Routes.Route route, Scene scene, Actor actor) {
        scene.fixtures().call(actor == Actor.ANONYMOUS ? Actor.OTHER.record() : actor.record());
        JsonNode given = special.path(route.toString());
        String path = given.has("path") ? scene.filled(given.get("path").asString()) : path(route, scene);
        if (given.has("needs")) {
            scene.id(given.get("needs").asString());
        }
        if (given.has("text")) {
            return new Request(
                    route.method(),
                    path,
                    given.get("text").asString(),
                    given.get("contentType").asString());
        }
        if (given.has("body")) {
            String body = scene.fixtures()
                    .examples()
                    .substituted(JSON.readTree(scene.filled(given.get("body").toString())))
                    .toString();
            return new Request(route.method(), path, body, route.isOfEngine() ? JSON_API : "application/json");
        }
        return new Request(route.method(), path, route.isOfEngine() ? body(route, path, scene) : "", JSON_API);
    }

    /** Whether a request uses up what it is about, so that the next needs another. */
    boolean usesUp(Routes.Route route) {
        JsonNode given = special.path(route.toString());
        boolean writes = route.method().equals("DELETE") || route.method().equals("POST");
        return given.path("once").asBoolean(writes && !given.path("shared").asBoolean(false));
    }

    /** The status of success, for a controller's route that answers another than 200. */
    String success(Routes.Route route) {
        JsonNode given = special.path(route.toString()).path("status");
        if (given.isNumber()) {
            return given.asString();
        }
        if (route.isOfRelationship() && !route.method().equals("GET")) {
            return "200|204"; // 204 where nothing changes
        }
        return route.operation().startsWith("create ") ? "201" : "200";
    }

    private String path(Routes.Route route, Scene scene) {
        String[] segments = route.path().split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                segments[i] = scene.id(recordIn(segments[i - 1]));
            }
        }
        scene.id("event 1");
        relatedType(route).map(type -> type + " 1").filter(Scene::has).ifPresent(scene::id);
        return String.join("/", segments);
    }

    private String recordIn(String collection) {
        return switch (collection) {
            case "users" -> Actor.OTHER.record();
            case "users-groups-roles", "group-role-invites" -> "users-groups-role 1";
            case "alternate-emails" -> "user-email 1";
            case "favourite-sessions" -> "user-favourite-session 1";
            case "favourite-events", "user-favourite-events" -> "user-favourite-event 1";
            default -> routes.typeIn(collection).orElseGet(() -> Examples.typeOf(collection)) + " 1";
        };
    }

    /** What must be there for a to-one URL to lead somewhere. */
    private Optional<String> relatedType(Routes.Route route) {
        String[] words = route.operation().split(" ", -1);
        return words.length == 4 && words[2].equals("of") ? Optional.of(words[1]) : Optional.empty();
    }

    private String body(Routes.Route route, String path, Scene scene) {
        String operation = route.operation();
        if (operation.startsWith("create ")) {
            return scene.creationOf(operation.split(" ", -1)[1] + " 1").toString();
        }
        if (route.method().equals("GET") || (route.method().equals("DELETE") && !route.isOfRelationship())) {
            return "";
        }
        JsonNode current = scene.fixtures()
                .as(Actor.ADMIN.record())
                .get(path)
                .expect(200)
                .json()
                .get("data");
        ObjectNode body = JSON.createObjectNode();
        if (route.isOfRelationship()) {
            body.set("data", current);
        } else {
            body.putObject("data")
                    .put("type", current.get("type").asString())
                    .put("id", current.get("id").asString())
                    .putObject("attributes");
        }
        return body.toString();
    }
}
