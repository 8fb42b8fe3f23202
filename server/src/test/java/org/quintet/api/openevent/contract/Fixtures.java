package org.quintet.api.openevent.contract;

import static org.quintet.schema.Tables.IMPORT_JOB;
import static org.quintet.schema.Tables.USERS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.quintet.identity.tokens.AccessTokens;
import org.quintet.testing.Http;
import org.quintet.testing.Mailbox;
import org.quintet.testing.RunningServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes the records that an operation's example stands on, through the API itself. Most types are made with the document's
 * own example of making one.
 */
final class Fixtures {

    private static final JsonMapper JSON = new JsonMapper();
    static final String JSON_API = "application/vnd.api+json";

    static final String ADMIN = "user 1";

    /** The member of a need that says who makes the record. */
    static final String BY = "by";

    private final Http server;
    private final Contract contract;
    private final DSLContext sql;
    private final Mailbox mailbox;
    private final AccessTokens tokens;
    private final Examples examples = new Examples();
    private final SellingFixtures selling;
    private final Map<String, String> emails = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    Fixtures(Http server, Contract contract, DSLContext sql, Mailbox mailbox, AccessTokens tokens) {
        this.server = server;
        this.contract = contract;
        this.sql = sql;
        this.mailbox = mailbox;
        this.tokens = tokens;
        this.selling = new SellingFixtures(this, sql);
        knowUser(ADMIN, RunningServer.ADMIN_EMAIL, RunningServer.ADMIN_PASSWORD);
    }

    /** Somebody who exists already. */
    void knowUser(String record, String email, String password) {
        examples.know(
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

    /** The address of somebody who was made. */
    String emailOf(String record) {
        return Objects.requireNonNull(emails.get(record), record);
    }

    private void name(String email, String record) {
        examples.say(email, Objects.requireNonNull(emails.get(record), record));
        examples.say("password of " + email, Objects.requireNonNull(passwords.get(record), record));
    }

    /** The examples, with the records that were made. */
    Examples examples() {
        return examples;
    }

    /** A client with a token of the person that the example calls {@code record}. */
    Http as(String record) {
        return server.with("Authorization", "JWT " + tokenOf(record));
    }

    String tokenOf(String record) {
        return tokens.issue(Long.parseLong(examples.id(record).orElseThrow()), true, Duration.ofHours(1));
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
            case "order" -> selling.order(need);
            case "attendee" -> selling.attendee(need);
            case "event-invoice" -> selling.eventInvoice(need);
            case "gateways" -> selling.gateways();
            case "import-job" -> importJob(need);
            case "task" -> task();
            case "image-size" -> need.record().replaceAll(".* ", "");
            default -> created(need);
        };
        examples.know(need.record(), id);
    }

    /** One that ended. */
    private String task() {
        String task = get("/v1/events/" + examples.id("event 1").orElseThrow() + "/export/ical")
                .get("task_url")
                .asString();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get(task).get("state").asString().equals("SUCCESS"));
        return task.substring(task.lastIndexOf('/') + 1);
    }

    private String user(Operation.Need need) {
        ObjectNode body = (ObjectNode) bodyOf("user");
        String password = need.member("password").orElse("password");
        ((ObjectNode) body.at("/data/attributes")).put("password", password);
        String id = post(ADMIN, "/v1/users", body).at("/data/id").asString();
        passwords.put(need.record(), password);
        String email = body.at("/data/attributes/email").asString();
        emails.put(need.record(), email);
        if (need.members().containsKey("is-marketer")) {
            as(ADMIN)
                    .with("Content-Type", JSON_API)
                    .patch("/v1/users/" + id, """
                            {"data":{"type":"user","id":"%s","attributes":{"is-marketer":true}}}""".formatted(id))
                    .expect(200);
        }
        if (need.record().equals("user 2")) {
            examples.say("email@example.com", email);
            examples.say("open_event_test_user@fossasia.org", email);
        }
        return id;
    }

    /** As one is when the import has succeeded. */
    private String importJob(Operation.Need need) {
        return sql.insertInto(IMPORT_JOB)
                .set(
                        IMPORT_JOB.USER_ID,
                        Long.valueOf(examples.id(need.member(BY).orElse(ADMIN)).orElseThrow()))
                .set(IMPORT_JOB.TASK_ID, UUID.randomUUID())
                .set(IMPORT_JOB.STARTS_AT, Instant.parse("2030-01-01T00:00:00Z"))
                .set(IMPORT_JOB.RESULT, "1")
                .set(IMPORT_JOB.RESULT_STATUS, "SUCCESS")
                .returning(IMPORT_JOB.ID)
                .fetchSingle()
                .getId()
                .toString();
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
        JsonNode invite = post(ADMIN, "/v1/role-invites", examples.linked(without(need, "user"), body))
                .get("data");
        examples.say("ABCDefghIJKLmnop", invite.at("/attributes/hash").asString());
        return invite.get("id").asString();
    }

    /** Somebody is told of an invitation when he has an account. */
    private String notification(Operation.Need need) {
        invite(need.member("event").orElseThrow(), need.member("user").orElseThrow(), "organizer");
        String list =
                "/v1/users/" + examples.id(need.member("user").orElseThrow()).orElseThrow() + "/notifications";
        return eventually(list).at("/data/0/id").asString();
    }

    private String eventRole(Operation.Need need) {
        String event = need.member("event").orElseThrow();
        give(event, need.member("user").orElseThrow(), need.member("role-name").orElse("organizer"));
        return get("/v1/events/" + examples.id(event).orElseThrow() + "/users-events-roles?page%5Bsize%5D=0")
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
                        {"data":{"token":"%s"}}""".formatted(examples.text("ABCDefghIJKLmnop")))
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
        Contract.Creation creation = creation(need);
        return post(need.member(BY).orElse(ADMIN), examples.filled(creation.path()), creationOf(need))
                .at("/data/id")
                .asString();
    }

    /** Of the two kinds of discount codes the document shows the one for events first. */
    private Contract.Creation creation(Operation.Need need) {
        boolean forTickets =
                need.type().equals("discount-code") && need.member("used-for").equals(Optional.of("ticket"));
        if (!forTickets) {
            return contract.creationOf(need.type());
        }
        Operation example = contract.operation("194");
        return new Contract.Creation(example.path(), example.body().orElseThrow());
    }

    /** A body that makes {@code need}, whose other records are there. */
    JsonNode creationOf(Operation.Need need) {
        ObjectNode body = (ObjectNode) examples.substituted(creation(need).body());
        ObjectNode attributes = attributesOf(body);
        if (need.type().equals("event")) {
            // what the document's examples need the event to have
            attributes.put("is-sponsors-enabled", true).put("is-tax-enabled", true);
            attributes
                    .put("refund-policy", "example")
                    .put("can-pay-by-cheque", true)
                    .put("cheque-details", "example");
        }
        if (need.type().equals("ticket")) {
            // so that everybody may order it
            attributes.put("type", "free").put("price", 0).put("sales-ends-at", "2098-06-30T00:24:47Z");
        }
        if (need.type().equals("feedback") && need.member("event").isPresent()) {
            // the example is on a session, and feedback is on one thing only
            ((ObjectNode) body.at("/data/relationships")).remove("session");
        }
        Operation.Need resource = without(need, BY);
        resource.members().forEach((name, value) -> {
            if (!examples.isRecord(value)) {
                attributes.set(name, value);
            }
        });
        return examples.linked(resource, body);
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
        return examples.substituted(contract.creationOf(type).body());
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
        examples.say(
                documented,
                mailbox.await(examples.text("email@example.com"), action).token());
    }

    private JsonNode post(String by, String path, JsonNode body) {
        return as(by).with("Content-Type", JSON_API)
                .post(path, body.toString())
                .expect(201)
                .json();
    }

    JsonNode get(String path) {
        return as(ADMIN).get(path).expect(200).json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
