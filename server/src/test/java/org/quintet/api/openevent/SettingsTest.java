package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.installation.FrontendAddress;
import org.quintet.installation.InstallationSettings;
import org.quintet.testing.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The settings, which all tests share: each gives back what it found. */
class SettingsTest extends OpenEventFixture {

    private static final List<String> OF_SIGNED_IN = List.of("android-app-url", "web-app-url");
    private static final List<String> OF_STAFF = List.of("app-environment", "smtp-host", "aws-key", "storage-place");
    private static final List<String> SECRETS = List.of(
            "aws-secret",
            "gs-secret",
            "google-client-secret",
            "fb-client-secret",
            "tw-consumer-secret",
            "in-client-secret",
            "stripe-secret-key",
            "paypal-sandbox-secret",
            "paypal-secret",
            "omise-test-secret",
            "omise-live-secret",
            "sendgrid-key",
            "smtp-password");

    @Autowired
    private InstallationSettings settings;

    @Autowired
    private FrontendAddress frontend;

    private Http admin = new Http("");
    private JsonNode found = JSON.createObjectNode();

    @BeforeEach
    void remember() {
        admin = anonymous().with("Authorization", "JWT " + world().adminToken());
        found = attributes(admin);
    }

    @AfterEach
    void giveBack() {
        ObjectNode before = found.deepCopy().asObject();
        SECRETS.forEach(before::putNull);
        change(before.toString());
    }

    private static JsonNode attributes(Http by) {
        return by.get("/v1/settings").expect(200).json().at("/data/attributes");
    }

    private Http.Answer change(String attributes) {
        return admin.patch("/v1/settings", document(attributes));
    }

    private static String document(String attributes) {
        return """
                {"data":{"type":"setting","id":"1","attributes":%s}}""".formatted(attributes);
    }

    @Test
    void theDocumentsExampleIsStoredAndShown() {
        JsonNode example = JSON.readTree(resource("settings.json"));

        JsonNode changed = change(example.get("sent").toString()).expect(200).json();

        assertThat(changed.at("/links/self").asString()).isEqualTo("/v1/settings?id=1");
        assertThat(changed.at("/data/links/self").asString()).isEqualTo("/v1/settings?id=1");
        assertThat(changed.at("/data/id").asString()).isEqualTo("1");
        JsonNode shown = changed.at("/data/attributes");
        example.get("shown").properties().forEach(member -> {
            JsonNode expected = member.getValue();
            JsonNode value = shown.path(member.getKey());
            assertThat(value.getNodeType()).as(member.getKey()).isEqualTo(expected.getNodeType());
            if (!SECRETS.contains(member.getKey()) && !member.getKey().startsWith("is-")) {
                assertThat(value).as(member.getKey()).isEqualTo(expected);
            }
        });
        assertThat(attributes(admin)).isEqualTo(shown);
    }

    @Test
    void thereAreThreeViews() {
        assertThat(attributes(anonymous()).propertyNames())
                .contains("app-name", "order-expiry-time", "cookie-policy", "frontend-url", "is-stripe-activated")
                .doesNotContainAnyElementsOf(OF_SIGNED_IN)
                .doesNotContainAnyElementsOf(OF_STAFF)
                .doesNotContainAnyElementsOf(SECRETS);
        assertThat(attributes(client).propertyNames())
                .containsAll(OF_SIGNED_IN)
                .doesNotContainAnyElementsOf(OF_STAFF)
                .doesNotContainAnyElementsOf(SECRETS);
        assertThat(found.propertyNames())
                .containsAll(OF_SIGNED_IN)
                .containsAll(OF_STAFF)
                .containsAll(SECRETS);
    }

    @Test
    void anyPathBelowMeansTheOneRow() {
        for (String path : List.of("/v1/settings?cache=true&public=true", "/v1/settings/1", "/v1/settings/anything")) {
            assertThat(anonymous().get(path).expect(200).json().at("/data/id").asString())
                    .isEqualTo("1");
        }
        admin.patch("/v1/settings/anything", document("{\"tagline\":\"there\"}"))
                .expect(200);
        assertThat(attributes(anonymous()).get("tagline").asString()).isEqualTo("there");
    }

    @Test
    void aBadTokenIsRefusedThoughNoneIsNeeded() {
        http().with("Authorization", "JWT nonsense").get("/v1/settings").expect(422);
    }

    @Test
    void onlyStaffChangesSettings() {
        anonymous().patch("/v1/settings", document("{\"app-name\":\"Mine\"}")).expect(401);
        client.patch("/v1/settings", document("{\"app-name\":\"Mine\"}")).expect(403);
        admin.patch("/v1/settings", document("{}").replace("\"1\"", "\"2\"")).expect(400);
        assertThat(attributes(admin)).isEqualTo(found);
    }

    @Test
    void aSecretIsNeverShownAndItsMaskChangesNothing() {
        Http.Answer answer = change("{\"smtp-password\":\"hunter2\",\"stripe-secret-key\":\"sk_live\"}")
                .expect(200);
        assertThat(answer.body()).doesNotContain("hunter2").doesNotContain("sk_live");
        assertThat(attributes(admin).get("smtp-password").asString()).isEqualTo("********");

        change("{\"smtp-password\":\"********\",\"stripe-secret-key\":\"\"}").expect(200);
        assertThat(attributes(admin).get("smtp-password").asString())
                .as("still set")
                .isEqualTo("********");
        assertThat(attributes(admin).get("stripe-secret-key").isNull()).isTrue();

        change("{\"smtp-password\":null}").expect(200);
        assertThat(attributes(admin).get("smtp-password").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "order-expiry-time, 0",
        "order-expiry-time, 61",
        "order-expiry-time, soon",
        "max-complex-custom-fields, 31",
        "image-size, 0",
        "image-size, 50001",
        "smtp-port, 65536",
        "invoice-sending-day, 0",
        "invoice-sending-timezone, Nowhere/Land",
        "app-name, ' '",
        "frontend-url, ftp://example.com",
        "frontend-url, nowhere",
        "email-from, nobody"
    })
    void aValueOutOfRangeIsRefused(String attribute, String value) {
        JsonNode error = change("{\"%s\":\"%s\"}".formatted(attribute, value))
                .expect(422)
                .json()
                .at("/errors/0");
        assertThat(error.at("/source/pointer").asString()).isEqualTo("/data/attributes/" + attribute);
        assertThat(error.get("title").asString()).isEqualTo("Validation error");
    }

    @Test
    void numbersComeAsTheDocumentShowsThem() {
        change("{\"order-expiry-time\":20,\"smtp-port\":\"587\"}").expect(200);
        assertThat(attributes(admin).get("order-expiry-time").asString()).isEqualTo("20");
        assertThat(attributes(admin).get("order-expiry-time").isString()).isTrue();
        assertThat(attributes(admin).get("smtp-port").intValue()).isEqualTo(587);
        assertThat(settings.current().orderExpiry()).hasMinutes(20);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"stripe-client-id\":\"a\"', is-stripe-activated",
        "'\"paypal-mode\":\"sandbox\",\"paypal-sandbox-client\":\"a\",\"paypal-sandbox-secret\":\"b\"', is-paypal-activated",
        "'\"paypal-client\":\"a\",\"paypal-secret\":\"b\"', is-paypal-activated",
        "'\"omise-mode\":\"test\",\"omise-test-public\":\"a\",\"omise-test-secret\":\"b\"', is-omise-activated",
        "'\"omise-live-public\":\"a\",\"omise-live-secret\":\"b\"', is-omise-activated",
        "'\"alipay-publishable-key\":\"a\",\"alipay-secret-key\":\"b\"', is-alipay-activated",
        "'\"admin-billing-paypal-email\":\"a@b.example\"', is-billing-paypal-activated"
    })
    void aWayToPayIsActiveOnceItsKeysAreThere(String keys, String shown) {
        assertThat(attributes(anonymous()).get(shown).booleanValue()).isFalse();
        change("{" + keys + ",\"" + shown + "\":false}").expect(200);
        assertThat(attributes(anonymous()).get(shown).booleanValue()).isTrue();
        change("{" + keys.replaceAll("\":\"[^\"]*\"", "\":null") + "}").expect(200);
    }

    @Test
    void linksLeadToTheOperatorsFrontendOnceHeHasNamedOne() {
        change("{\"frontend-url\":\"http://eventyay.com\"}").expect(200);
        assertThat(frontend.url()).startsWith("http://localhost:");
        change("{\"frontend-url\":\"https://tickets.example/\"}").expect(200);
        assertThat(frontend.url()).isEqualTo("https://tickets.example");
        change("{\"frontend-url\":null}").expect(200);
        assertThat(frontend.url()).startsWith("http://localhost:");
    }
}
