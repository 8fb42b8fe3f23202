package org.quintet.api.openevent.contract;

import static org.quintet.schema.Tables.USERS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.quintet.identity.AccessTokens;
import org.quintet.testing.Http;
import org.quintet.testing.Mailbox;
import org.quintet.testing.RunningServer;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes the records that an operation's example stands on, through the API itself, and puts their ids where the example
 * has its own. Most types are made with the document's own example of making one.
 */
final class Fixtures {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JSON_API = "application/vnd.api+json";

    private static final String ADMIN = "user 1";

    /** The member of a need that says who makes the record. */
    private static final String BY = "by";

    /** What must not be taken when an example is replayed a second time, by type. */
    private static final Map<String, String> UNIQUE = Map.of(
            "user", "email",
            "user-email", "email-address",
            "video-stream-moderator", "email",
            "role", "name",
            "user-permission", "name",
            "custom-system-role", "name");

    private final Http server;
    private final Contract contract;
    private final DSLContext sql;
    private final Mailbox mailbox;
    private final AccessTokens tokens;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> emails = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    Fixtures(Http server, Contract contract, DSLContext sql, Mailbox mailbox, AccessTokens tokens) {
        this.server = server;
        this.contract = contract;
        this.sql = sql;
        this.mailbox = mailbox;
        this.tokens = tokens;
        knowUser(ADMIN, RunningServer.ADMIN_EMAIL, RunningServer.ADMIN_PASSWORD);
    }

    /** Somebody who exists already. */
    void knowUser(String record, String email, String password) {
        ids.put(
                record,
                Long.toString(sql.select(USERS.ID)
                        .from(USERS)
                        .where(USERS.EMAIL.eq(email))
                        .fetchSingle(Record1::value1)));
        emails.put(record, email);
        passwords.put(record, password);
        if (record.equals("user 2")) {
            name("email@example.com", record);
        }
    }

    /** From now on {@code caller@example.com} in a body is {@code record}. */
    void call(String record) {
        name("caller@example.com", record);
    }

    private void name(String email, String record) {
        texts.put(email, emails.get(record));
        texts.put("password of " + email, passwords.get(record));
    }

    /** The real id of a record of the example. */
    Optional<String> id(String record) {
        return Optional.ofNullable(ids.get(record));
    }

    /** The real text for one of the example, such as an e-mail address. */
    String text(String documented) {
        return texts.getOrDefault(documented, documented);
    }

    /** A client with a token of the person that the example calls {@code record}. */
    Http as(String record) {
        return server.with("Authorization", "JWT " + tokenOf(record));
    }

    String tokenOf(String record) {
        return tokens.issue(Long.parseLong(ids.get(record)), true, Duration.ofHours(1));
    }

    /** The answer to a sign-in with {@code options} in the body. */
    Http.Answer signIn(String record, String options) {
        ObjectNode body = (ObjectNode) JSON.readTree(options);
        body.put("email", emails.get(record)).put("password", passwords.get(record));
        return server.post("/v1/auth/login", body.toString()).expect(200);
    }

    void make(Operation.Need need) {
        String id = switch (need.type()) {
            case "user" -> user(need);
            case "role" -> role(need);
            case "service" -> named("/v1/services", need);
            case "message-setting" -> firstOf("/v1/message-settings");
            case "notification-setting" -> firstOf("/v1/notification-settings");
            case "event-role-permissions" -> firstOf("/v1/event-role-permissions");
            case "mail" -> sent("/v1/mails");
            case "activity" -> sent("/v1/activities");
            case "notification" -> notification(need);
            case "role-invite" -> roleInvite(need);
            case "users-events-roles" -> eventRole(need);
            case "event-location" -> created(new Operation.Need("event 1", Map.of()));
            case "setting" -> settings();
            case "image-size" -> need.record().replaceAll(".* ", "");
            default -> created(need);
        };
        ids.put(need.record(), id);
    }

    private String user(Operation.Need need) {
        ObjectNode body = (ObjectNode) bodyOf("user");
        String password = need.member("password").orElse("password");
        ((ObjectNode) body.at("/data/attributes")).put("password", password);
        String id = post(ADMIN, "/v1/users", body).at("/data/id").asString();
        passwords.put(need.record(), password);
        String email = body.at("/data/attributes/email").asString();
        emails.put(need.record(), email);
        if (need.record().equals("user 2")) {
            texts.put("email@example.com", email);
            texts.put("open_event_test_user@fossasia.org", email);
        }
        return id;
    }

    /** With a value for everything that the document's example sets. */
    private String settings() {
        Operation change = contract.operation("275");
        as(ADMIN)
                .with("Content-Type", JSON_API)
                .patch(change.path(), change.body().orElseThrow().toString())
                .expect(200);
        return "1";
    }

    /** Takes back the mail server and the store of files that the document's example sets: neither is there. */
    void resetSettings() {
        as(ADMIN).with("Content-Type", JSON_API).patch("/v1/settings", """
                        {"data":{"type":"setting","id":"1","attributes":
                            {"email-service":null,"smtp-host":null,"storage-place":null}}}""").expect(200);
    }

    /** Roles that mean something exist from the beginning; the others are names. */
    private String role(Operation.Need need) {
        return need.member("name").isPresent() ? named("/v1/roles", need) : created(need);
    }

    private String roleInvite(Operation.Need need) {
        ObjectNode body = (ObjectNode) bodyOf("role-invite");
        ObjectNode attributes = (ObjectNode) body.at("/data/attributes");
        need.member("user").ifPresent(user -> attributes.put("email", emails.get(user)));
        need.member("role-name").ifPresent(role -> attributes.put("role-name", role));
        JsonNode invite = post(ADMIN, "/v1/role-invites", link(without(need, "user"), body))
                .get("data");
        texts.put("ABCDefghIJKLmnop", invite.at("/attributes/hash").asString());
        return invite.get("id").asString();
    }

    /** Somebody is told of an invitation when he has an account. */
    private String notification(Operation.Need need) {
        invite(need.member("event").orElseThrow(), need.member("user").orElseThrow(), "organizer");
        String list = "/v1/users/" + ids.get(need.member("user").orElseThrow()) + "/notifications";
        return eventually(list).at("/data/0/id").asString();
    }

    private String eventRole(Operation.Need need) {
        String event = need.member("event").orElseThrow();
        give(event, need.member("user").orElseThrow(), need.member("role-name").orElse("organizer"));
        return get("/v1/events/" + ids.get(event) + "/users-events-roles?page%5Bsize%5D=0")
                .get("data")
                .valueStream()
                .map(role -> role.get("id").asString())
                .max(Comparator.comparingLong(Long::parseLong))
                .orElseThrow();
    }

    /** Makes {@code user} be {@code role} at {@code event}, as people come to be that: by accepting an invitation. */
    void give(String event, String user, String role) {
        invite(event, user, role);
        server.post("/v1/role_invites/accept-invite", """
                        {"data":{"token":"%s"}}""".formatted(text("ABCDefghIJKLmnop")))
                .expect(200);
    }

    private void invite(String event, String user, String role) {
        make(new Operation.Need("role 0", Map.of("name", StringNode.valueOf(role))));
        make(new Operation.Need(
                "role-invite 0",
                Map.of(
                        "event", StringNode.valueOf(event),
                        "role", StringNode.valueOf("role 0"),
                        "user", StringNode.valueOf(user),
                        "role-name", StringNode.valueOf(role))));
    }

    private String created(Operation.Need need) {
        Contract.Creation creation = contract.creationOf(need.type());
        return post(need.member(BY).orElse(ADMIN), filled(creation.path()), creationOf(need))
                .at("/data/id")
                .asString();
    }

    /** A body that makes {@code need}, whose other records are there. */
    JsonNode creationOf(Operation.Need need) {
        ObjectNode body = (ObjectNode) bodyOf(need.type());
        ObjectNode attributes = attributesOf(body);
        if (need.type().equals("event")) {
            // what the document's examples need the event to have
            attributes.put("is-sponsors-enabled", true).put("is-tax-enabled", true);
            attributes.put("refund-policy", "example");
        }
        Operation.Need resource = without(need, BY);
        resource.members().forEach((name, value) -> {
            if (!isRecord(value)) {
                attributes.set(name, value);
            }
        });
        return link(resource, body);
    }

    /** A path such as {@code /v1/events/{event 1}/tracks} with the record's id. */
    String filled(String path) {
        return Pattern.compile("\\{([a-z_-]+ \\w+)}")
                .matcher(path)
                .replaceAll(record -> id(record.group(1)).orElseThrow());
    }

    private static Operation.Need without(Operation.Need need, String member) {
        Map<String, JsonNode> members = new HashMap<>(need.members());
        members.remove(member);
        return new Operation.Need(need.record(), members);
    }

    private static ObjectNode attributesOf(JsonNode body) {
        ObjectNode data = (ObjectNode) body.get("data");
        return data.has("attributes") ? (ObjectNode) data.get("attributes") : data.putObject("attributes");
    }

    private JsonNode bodyOf(String type) {
        return substituted(contract.creationOf(type).body());
    }

    private JsonNode link(Operation.Need need, JsonNode body) {
        ObjectNode data = (ObjectNode) body.get("data");
        need.members().forEach((name, value) -> {
            if (isRecord(value)) {
                ObjectNode relationships = data.has("relationships")
                        ? (ObjectNode) data.get("relationships")
                        : data.putObject("relationships");
                relationships.putObject(name).set("data", linkage(value));
            }
        });
        return body;
    }

    private JsonNode linkage(JsonNode value) {
        if (value.isArray()) {
            ArrayNode all = JSON.createArrayNode();
            value.valueStream().map(this::linkage).forEach(all::add);
            return all;
        }
        String record = value.asString();
        return JSON.createObjectNode()
                .put("type", record.substring(0, record.indexOf(' ')))
                .put("id", ids.get(record));
    }

    private boolean isRecord(JsonNode value) {
        return value.isArray() || (value.isString() && ids.containsKey(value.asString()));
    }

    private String named(String list, Operation.Need need) {
        return need.member("name").map(name -> firstWhere(list, "name", name)).orElseGet(() -> firstOf(list));
    }

    private String firstWhere(String list, String attribute, String value) {
        return firstOf(list + "?filter=" + encoded("""
                [{"name":"%s","op":"eq","val":"%s"}]""".formatted(attribute, value)));
    }

    private String firstOf(String list) {
        return get(list).at("/data/0/id").asString();
    }

    /** Whoever registers gets a mail. */
    private String sent(String list) {
        user(new Operation.Need("user 9", Map.of()));
        return eventually(list).at("/data/0/id").asString();
    }

    private JsonNode eventually(String list) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get(list), answer -> !answer.get("data").isEmpty());
    }

    /** Puts the token that was mailed to the user where the example has {@code documented}. */
    void mailed(String action, String documented) {
        texts.put(documented, mailbox.await(text("email@example.com"), action).token());
    }

    private JsonNode post(String by, String path, JsonNode body) {
        return as(by).with("Content-Type", JSON_API)
                .post(path, body.toString())
                .expect(201)
                .json();
    }

    private JsonNode get(String path) {
        return as(ADMIN).get(path).expect(200).json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The example's path and query with real ids. */
    String uri(Operation operation) {
        String[] template = operation.template().split("/", -1);
        String[] path = operation.path().split("/", -1);
        for (int i = 0; i < path.length; i++) {
            if (template[i].startsWith("{")) {
                String type = template[i].matches("\\{event_id(entifier)?\\}") ? "event" : typeOf(template[i - 1]);
                path[i] = id(type + " " + path[i]).orElse(path[i]);
            }
        }
        String query = operation.uri().substring(operation.path().length());
        return String.join("/", path) + query.replace("[", "%5B").replace("]", "%5D");
    }

    static String typeOf(String collection) {
        return switch (collection) {
            case "taxes" -> "tax";
            case "activities" -> "activity";
            case "users-events-roles", "event-role-permissions", "tax" -> collection;
            default -> collection.substring(0, collection.length() - 1);
        };
    }

    /** An example's body with real ids and texts, and with new values for what must not be taken. */
    JsonNode substituted(JsonNode body) {
        JsonNode copy = body.deepCopy();
        if (copy.at("/data/attributes") instanceof ObjectNode attributes) {
            Optional.ofNullable(UNIQUE.get(copy.at("/data/type").asString("")))
                    .filter(attributes::has)
                    .ifPresent(name ->
                            attributes.put(name, unusedLike(attributes.get(name).asString())));
            if (attributes.has("event-id")) {
                attributes.put("event-id", Long.parseLong(id("event 1").orElse("1")));
            }
        }
        return inPlace(copy);
    }

    private static String unusedLike(String value) {
        int at = value.indexOf('@');
        return at < 0 ? World.unique(value) : World.unique(value.substring(0, at)) + value.substring(at);
    }

    private JsonNode inPlace(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("type").isString() && object.path("id").isString()) {
                id(object.get("type").asString() + " " + object.get("id").asString())
                        .ifPresent(id -> object.put("id", id));
            }
            object.properties().forEach(member -> {
                if (member.getValue().isString()) {
                    object.put(member.getKey(), text(member.getValue().asString()));
                } else {
                    inPlace(member.getValue());
                }
            });
        } else if (node.isArray()) {
            node.valueStream().forEach(this::inPlace);
        }
        return node;
    }
}
