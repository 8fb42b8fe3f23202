package org.quintet.api.openevent.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quintet.testing.GoldenFile;
import org.quintet.testing.Http;
import org.quintet.testing.TestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends every example of the document and compares what comes back with what the document says. */
class ContractReplayTest extends ContractServer {

    private final Contract contract = new Contract();
    private final Deviations deviations = new Deviations();
    private final Standing standing = new Standing();
    private final ReplayTable table = new ReplayTable();

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry settings) {
        settings(settings, OwnDatabase.ADDRESS);
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersAsDocumented() {
        Routes routes = routes();
        return Stream.concat(
                contract.operations().stream()
                        .filter(ContractReplayTest::isWanted)
                        .map(operation -> dynamicTest(operation.toString(), () -> replay(operation, routes))),
                Stream.of(dynamicTest("the table", this::table)));
    }

    /** {@code -Dcontract.operations=10-22,X01} replays these only. */
    private static boolean isWanted(Operation operation) {
        String wanted = System.getProperty("contract.operations", "");
        return wanted.isEmpty() || Deviations.Numbers.in(wanted).contains(operation.id());
    }

    private void replay(Operation operation, Routes routes) {
        List<String> differences = routes.have(operation.method(), operation.path())
                ? differences(operation)
                : List.of("it is not a route of the server");
        boolean notYet = standing.isNotYet(operation);
        table.note(operation, notYet, differences.isEmpty());
        if (notYet) {
            // so that the list of what is not yet there stays true
            assertThat(differences)
                    .as("%s passes; it has to leave the list of those that are not yet there", operation)
                    .isNotEmpty();
        } else {
            assertThat(differences).as(operation.toString()).isEmpty();
        }
    }

    private void table() {
        System.out.println(table);
        if (System.getProperty("contract.operations", "").isEmpty()) {
            assertThat(deviations.unused()).isEmpty();
            GoldenFile.assertMatches("contract.txt", table.toString());
        }
    }

    private List<String> differences(Operation operation) {
        List<String> differences = new ArrayList<>();
        Http.Answer answer;
        try {
            answer = send(operation);
        } catch (AssertionError e) {
            // what the operation needs could not be made
            return List.of(String.valueOf(e.getMessage()));
        }
        Operation.Documented documented = operation.documented();
        if (answer.status() != documented.status()) {
            return List.of(
                    "status is " + answer.status() + " instead of " + documented.status() + ": " + answer.body());
        }
        if (!answer.header("Content-Type").equals(documented.contentType())) {
            differences.add("Content-Type is " + answer.header("Content-Type"));
        }
        differences.addAll(Comparison.of(contract, deviations.applied(operation), answer.json()));
        return differences;
    }

    private Http.Answer send(Operation operation) {
        Fixtures fixtures = fixtures(contract);
        operation.needs().forEach(fixtures::make);
        Http client = http();
        for (var header : operation.headers().entrySet()) {
            client = client.with(header.getKey(), header.getValue());
        }
        if (!operation.caller().equals("nobody")) {
            client = client.with("Authorization", "JWT " + fixtures.tokenOf(operation.caller()));
        }
        try {
            return send(operation, fixtures, client);
        } finally {
            if (operation.path().equals("/v1/settings")) {
                fixtures.resetSettings();
            }
        }
    }

    private Http.Answer send(Operation operation, Fixtures fixtures, Http client) {
        return switch (operation.id()) {
            case "6" -> call(operation, fixtures, withRefreshCookie(client, fixtures));
            case "7" -> call(operation, fixtures, withRefreshToken(client, fixtures));
            case "277" -> client.send("POST", operation.uri(), fileNamed("test.csv"), null);
            case "296" -> client.send("POST", operation.uri(), fileNamed("event1.zip"), null);
            case "327" -> {
                http().post("/v1/auth/reset-password", """
                        {"data":{"email":"%s"}}""".formatted(
                                        fixtures.examples().text("email@example.com")))
                        .expect(200);
                fixtures.mailed("password_reset", "token");
                yield call(operation, fixtures, client);
            }
            case "329" -> {
                fixtures.mailed("user_registration", "your token");
                yield call(operation, fixtures, client);
            }
            case "308", "316" ->
                client.post(operation.path(), amountOf(operation, fixtures).toString());
            default -> call(operation, fixtures, client);
        };
    }

    /** Plain JSON says what its numbers are of by their places only. */
    private static JsonNode amountOf(Operation operation, Fixtures fixtures) {
        ObjectNode body = (ObjectNode) operation.body().orElseThrow().deepCopy();
        body.get("tickets")
                .forEach(ticket -> ((ObjectNode) ticket)
                        .put(
                                "id",
                                fixtures.examples()
                                        .id("ticket " + ticket.get("id"))
                                        .orElseThrow()));
        return body.put(
                "discount_code", fixtures.examples().id("discount-code 1").orElseThrow());
    }

    private static Http.Answer call(Operation operation, Fixtures fixtures, Http client) {
        String body = operation
                .body()
                .map(fixtures.examples()::substituted)
                .map(JsonNode::toString)
                .orElse(null);
        return client.send(operation.method(), fixtures.examples().uri(operation), body, null);
    }

    /** The document's examples of files lack their content and their end. */
    private static String fileNamed(String name) {
        return """
                -----BOUNDARY\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/csv\r
                \r
                a,b\r
                -----BOUNDARY--\r
                """.formatted(name);
    }

    private static Http withRefreshToken(Http client, Fixtures fixtures) {
        JsonNode session = fixtures.signIn("user 2", """
                {"remember-me":true,"include-in-response":true}""").json();
        return client.with(
                "Authorization", "JWT " + session.get("refresh_token").asString());
    }

    /** As a browser sends what the sign-in set: the token by itself, its counterpart as a header. */
    private static Http withRefreshCookie(Http client, Fixtures fixtures) {
        List<HttpCookie> cookies = fixtures.signIn("user 2", """
                        {"remember-me":true}""").response().headers().allValues("Set-Cookie").stream()
                .flatMap(cookie -> HttpCookie.parse(cookie).stream())
                .toList();
        return client.with("Cookie", "refresh_token_cookie=" + valueOf(cookies, "refresh_token_cookie"))
                .with("X-CSRF-Token", valueOf(cookies, "csrf_refresh_token"));
    }

    private static String valueOf(List<HttpCookie> cookies, String name) {
        return cookies.stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name));
    }

    private static final class OwnDatabase {
        static final TestDatabase.Address ADDRESS = TestDatabase.create();
    }
}
