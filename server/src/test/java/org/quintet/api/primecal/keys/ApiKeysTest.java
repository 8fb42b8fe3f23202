package org.quintet.api.primecal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** API keys (authentication API, "User API Keys"). */
class ApiKeysTest extends PrimeCalTest {

    private static final String KEYS = "/api/api-keys";

    @Test
    void aNewKeyIsShownOnceAndActsForItsUser() {
        Http me = somebody();
        JsonNode created = key(me, """
                {"name":"calendar-sync-job","scopes":["read","write"],"tier":"user","expiresInDays":90,"rotateInDays":30}""");

        assertThat(created.propertyNames()).containsExactly("apiKey", "key");
        JsonNode key = created.get("key");
        assertThat(key.propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "prefix",
                        "scopes",
                        "tier",
                        "isActive",
                        "expiresAt",
                        "rotateAfter",
                        "lastUsedAt",
                        "usageCount");
        assertThat(created.get("apiKey").asString())
                .matches("pk_" + key.get("prefix").asString() + "_[A-Za-z0-9]{40}");
        assertThat(key.get("prefix").asString()).matches("[0-9a-f]{12}");
        assertThat(key.get("scopes").toString()).isEqualTo("[\"read\",\"write\"]");
        assertThat(key.get("isActive").asBoolean()).isTrue();
        assertThat(key.get("lastUsedAt").isNull()).isTrue();
        assertThat(instant(key, "expiresAt")).isCloseTo(Instant.now().plus(Duration.ofDays(90)), within());
        assertThat(instant(key, "rotateAfter")).isCloseTo(Instant.now().plus(Duration.ofDays(30)), within());

        JsonNode event = create(withKey(created), SCHOOL_PICKUP);
        assertThat(titles(header(created).get(EVENTS).expect(200).json())).containsExactly("School pickup");
        assertThat(me.get(path(event)).expect(200).json().at("/createdBy/username"))
                .isEqualTo(me.get("/api/auth/profile").json().get("username"));

        JsonNode listed = me.get(KEYS).expect(200).json().get(0);
        assertThat(listed.get("usageCount").asInt()).isEqualTo(2);
        assertThat(instant(listed, "lastUsedAt")).isCloseTo(Instant.now(), within());
        assertThat(me.get(KEYS).body()).doesNotContain(created.get("apiKey").asString());
    }

    @Test
    void aKeyReadsUnlessMoreIsAskedFor() {
        Http me = somebody();
        JsonNode plain = key(me, """
                {"name":"plain"}""");
        assertThat(plain.at("/key/scopes").toString()).isEqualTo("[\"read\"]");
        assertThat(plain.at("/key/tier").asString()).isEqualTo("user");
        assertThat(plain.at("/key/expiresAt").isNull()).isTrue();
        assertThat(instant(plain.get("key"), "rotateAfter"))
                .isCloseTo(Instant.now().plus(Duration.ofDays(90)), within());
        withKey(plain).get(EVENTS).expect(200);
        JsonNode refused =
                withKey(plain).post(EVENTS, SCHOOL_PICKUP).expect(403).json();
        assertThat(refused.at("/error/code").asString()).isEqualTo("FORBIDDEN");

        JsonNode writing = key(me, """
                {"name":"writing","scopes":["write"]}""");
        JsonNode event = create(header(writing), SCHOOL_PICKUP);
        withKey(writing).get(path(event)).expect(200);
        header(plain).patch(path(event), "{\"title\":\"X\"}").expect(403);
        header(plain).delete(path(event)).expect(403);
        JsonNode all = key(me, """
                {"name":"all","scopes":["admin"]}""");
        withKey(all).delete(path(event)).expect(200);
    }

    @Test
    void whatIsNotAValidKeyProvesNothing() {
        Http me = somebody();
        String key = key(me, "{\"name\":\"k\"}").get("apiKey").asString();
        String otherSecret = key.substring(0, key.length() - 1) + (key.endsWith("x") ? "y" : "x");
        for (String wrong : new String[] {"nonsense", "pk_000000000000_" + "a".repeat(40), otherSecret, key + "a"}) {
            JsonNode answer =
                    http().with("x-api-key", wrong).get(EVENTS).expect(401).json();
            assertThat(answer.at("/error/code").asString()).isEqualTo("UNAUTHORIZED");
            http().with("Authorization", "ApiKey " + wrong).get(EVENTS).expect(401);
        }
        http().with("Authorization", "apikey " + key).get(EVENTS).expect(200);
        http().bearer(key).get(EVENTS).expect(401);
        // an Authorization header says who it is; the key beside it is not looked at
        me.with("x-api-key", "nonsense").get(EVENTS).expect(200);
    }

    @Test
    void keysAreManagedInPersonOnly() {
        Http me = somebody();
        JsonNode admin = key(me, """
                {"name":"admin","scopes":["admin"]}""");
        String path = KEYS + "/" + admin.at("/key/id").asLong();
        withKey(admin).get(KEYS).expect(401);
        withKey(admin).post(KEYS, "{\"name\":\"another\"}").expect(401);
        header(admin).post(path + "/rotate", "{}").expect(401);
        header(admin).delete(path).expect(401);
        http().get(KEYS).expect(401);
        assertThat(me.get(KEYS).json()).hasSize(1);
    }

    @Test
    void aRevokedKeyIsVoidForGood() {
        Http me = somebody();
        JsonNode key = key(me, "{\"name\":\"k\"}");
        String path = KEYS + "/" + key.at("/key/id").asLong();
        somebody().delete(path).expect(404);
        withKey(key).get(EVENTS).expect(200);

        assertThat(me.delete(path).expect(200).json().get("success").asBoolean())
                .isTrue();
        withKey(key).get(EVENTS).expect(401);
        me.delete(path).expect(200);
        me.post(path + "/rotate", "{}").expect(409);
        assertThat(me.get(KEYS).json().get(0).get("isActive").asBoolean()).isFalse();
    }

    @Test
    void rotationGivesANewKeyOfTheSameKindAndVoidsTheOld() {
        Http me = somebody();
        JsonNode old = key(me, """
                {"name":"job","scopes":["write"],"tier":"premium","expiresInDays":10,"rotateInDays":5}""");
        String path = KEYS + "/" + old.at("/key/id").asLong() + "/rotate";
        somebody().post(path, "{}").expect(404);

        JsonNode renewed = me.post(path, "").expect(201).json();
        assertThat(renewed.get("apiKey")).isNotEqualTo(old.get("apiKey"));
        assertThat(renewed.at("/key/name").asString()).isEqualTo("job");
        assertThat(renewed.at("/key/scopes")).isEqualTo(old.at("/key/scopes"));
        assertThat(renewed.at("/key/tier").asString()).isEqualTo("premium");
        assertThat(instant(renewed.get("key"), "expiresAt"))
                .isCloseTo(Instant.now().plus(Duration.ofDays(10)), within());
        withKey(old).get(EVENTS).expect(401);
        withKey(renewed).get(EVENTS).expect(200);
    }

    @Test
    void aKeyIsRefusedWhenItIsOutOfDateOrDueForRotation() {
        Http me = somebody();
        JsonNode expiring = key(me, """
                {"name":"expiring","expiresInDays":1}""");
        JsonNode due = key(me, """
                {"name":"due","rotateInDays":2}""");
        clock.ahead(Duration.ofDays(1).plusMinutes(1), () -> {
            assertThat(withKey(expiring).get(EVENTS).expect(401).body()).contains("expired");
            withKey(due).get(EVENTS).expect(200);
        });
        clock.ahead(
                Duration.ofDays(2).plusMinutes(1),
                () -> assertThat(withKey(due).get(EVENTS).expect(401).body()).contains("exchanged"));
    }

    @Test
    void aWrongKeyIsNotMade() {
        Http me = somebody();
        Http.Answer answer = me.post(KEYS, """
                        {"name":"  ","scopes":["read","everything"],"tier":"gold","expiresInDays":0,"rotateInDays":1.5,"secret":"mine"}""").expect(400);
        for (String field : new String[] {"name", "scopes", "tier", "expiresInDays", "rotateInDays", "secret"}) {
            assertThat(fieldError(answer, field).get("reasons")).isNotEmpty();
        }
        me.post(KEYS, "{\"name\":\"" + "n".repeat(121) + "\"}").expect(400);
        me.post(KEYS, "{\"name\":\"n\",\"expiresInDays\":9223372036854775807}").expect(400);
        me.post(KEYS, "{\"name\":\"n\",\"scopes\":\"read\"}").expect(400);
        me.post(KEYS + "/x/rotate", "{}").expect(400);
        me.delete(KEYS + "/999999999999999999999").expect(404);
        assertThat(me.get(KEYS).json()).isEmpty();
    }

    private static JsonNode key(Http client, String body) {
        return client.post(KEYS, body).expect(201).json();
    }

    private Http withKey(JsonNode created) {
        return http().with("Authorization", "ApiKey " + created.get("apiKey").asString());
    }

    private Http header(JsonNode created) {
        return http().with("x-api-key", created.get("apiKey").asString());
    }

    private static Instant instant(JsonNode object, String field) {
        return Instant.parse(object.get(field).asString());
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return new org.assertj.core.data.TemporalUnitWithinOffset(2, ChronoUnit.MINUTES);
    }
}
