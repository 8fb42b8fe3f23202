package org.quintet.api.primecal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Beginning with PrimeCal (authentication API): free names, the onboarding, the CSRF token. */
class AccountTest extends PrimeCalTest {

    private static final String ONBOARDING = "/api/auth/complete-onboarding";

    /** The document's example. */
    private static final String EXAMPLE = """
            {
              "language": "en",
              "timezone": "Europe/Budapest",
              "timeFormat": "24h",
              "weekStartDay": 1,
              "defaultCalendarView": "week",
              "themeColor": "#3b82f6",
              "privacyPolicyAccepted": true,
              "termsOfServiceAccepted": true,
              "calendarUseCase": "personal"
            }""";

    @Test
    void namesAndAddressesAreFreeUntilSomebodyHasThem() {
        String name = World.unique("free");
        assertThat(available("username", name)).isTrue();
        assertThat(available("email", name + "@primecal.example")).isTrue();
        http().post("/api/auth/register", """
                        {"username":"%s","email":"%s@primecal.example","password":"%s"}""".formatted(name, name, World.PASSWORD))
                .expect(201);
        assertThat(available("username", name.toUpperCase(java.util.Locale.ROOT)))
                .isFalse();
        assertThat(available("email", name.toUpperCase(java.util.Locale.ROOT) + "@PrimeCal.example"))
                .isFalse();

        for (String wrong : List.of("", "?username=ab", "?username=" + "n".repeat(65), "?username=a%00b")) {
            fieldError(http().get("/api/auth/username-availability" + wrong).expect(400), "username");
        }
        for (String wrong : List.of("", "?email=nobody", "?email=a%00@b.example")) {
            fieldError(http().get("/api/auth/email-availability" + wrong).expect(400), "email");
        }
    }

    @Test
    void theOnboardingIsStoredAndShown() {
        Http me = somebody();
        JsonNode before = me.get("/api/auth/profile").expect(200).json();
        assertThat(before.get("onboardingCompleted").asBoolean()).isFalse();
        assertThat(before.get("language").isNull()).isTrue();
        // nobody is kept out before
        me.get(EVENTS).expect(200);

        JsonNode answer = me.post(ONBOARDING, EXAMPLE).expect(201).json();
        JsonNode profile = me.get("/api/auth/profile").expect(200).json();
        assertThat(answer).isEqualTo(profile);
        assertThat(profile.get("onboardingCompleted").asBoolean()).isTrue();
        assertThat(profile.get("language").asString()).isEqualTo("en");
        assertThat(profile.get("timezone").asString()).isEqualTo("Europe/Budapest");
        assertThat(profile.get("timeFormat").asString()).isEqualTo("24h");
        assertThat(profile.get("weekStartDay").asInt()).isEqualTo(1);
        assertThat(profile.get("defaultCalendarView").asString()).isEqualTo("week");

        String name = World.unique("renamed").replace('-', '_');
        JsonNode again = me.post(
                        ONBOARDING, EXAMPLE.replace("#3b82f6", "#ec4899").replace("{", """
                        {"username":"%s","firstName":"Anna","lastName":"Kovács","profilePictureUrl":"https://example.com/a.png",""".formatted(name)))
                .expect(201)
                .json();
        assertThat(again.get("username").asString()).isEqualTo(name);
        assertThat(again.get("firstName").asString()).isEqualTo("Anna");
        assertThat(again.get("profilePictureUrl").asString()).isEqualTo("https://example.com/a.png");
        assertThat(again.get("themeColor").asString()).isEqualTo("#ec4899");

        String taken = again.get("username").asString();
        somebody()
                .post(ONBOARDING, EXAMPLE.replace("{", "{\"username\":\"" + taken + "\","))
                .expect(409);
    }

    @Test
    void theChosenZoneIsThatOfTheOwnCalendar() {
        Http me = somebody();
        me.post(ONBOARDING, EXAMPLE).expect(201);
        JsonNode event = create(me, SCHOOL_PICKUP);
        assertThat(event.get("startTime").asString()).isEqualTo("15:30");
        JsonNode inOpenEvent = world().asAdmin()
                .with("Authorization", "JWT " + world().adminToken())
                .get("/v1/events/" + event.get("id").asLong())
                .expect(200)
                .json();
        assertThat(inOpenEvent.at("/data/attributes/timezone").asString()).isEqualTo("Europe/Budapest");
    }

    @Test
    void whatTheOnboardingNeedsIsAskedFor() {
        Http me = somebody();
        Http.Answer nothing = me.post(ONBOARDING, "{}").expect(400);
        for (String field : List.of(
                "language",
                "timezone",
                "timeFormat",
                "weekStartDay",
                "defaultCalendarView",
                "themeColor",
                "privacyPolicyAccepted",
                "termsOfServiceAccepted")) {
            fieldError(nothing, field);
        }
        Map.of(
                        "\"en\"", "\"xx\"",
                        "\"Europe/Budapest\"", "\"Mars/Olympus\"",
                        "\"24h\"", "\"25h\"",
                        "1", "7",
                        "\"week\"", "\"day\"",
                        "\"#3b82f6\"", "\"#000000\"",
                        "\"personal\"", "\"fun\"")
                .forEach((right, wrong) -> me.post(ONBOARDING, EXAMPLE.replace(": " + right, ": " + wrong))
                        .expect(400));
        me.post(ONBOARDING, EXAMPLE.replace("true", "false")).expect(400);
        fieldError(
                me.post(ONBOARDING, EXAMPLE.replace("{", "{\"username\":\"a b\","))
                        .expect(400),
                "username");
        fieldError(
                me.post(ONBOARDING, EXAMPLE.replace("{", "{\"profilePictureUrl\":\"javascript:1\","))
                        .expect(400),
                "profilePictureUrl");
        assertThat(me.get("/api/auth/profile").json().get("onboardingCompleted").asBoolean())
                .isFalse();
        http().post(ONBOARDING, EXAMPLE).expect(401);
    }

    @Test
    void aBrowserGetsItsCsrfTokenAndKeepsIt() {
        Http.Answer first = http().get("/api/auth/csrf").expect(200);
        String token = first.json().get("csrfToken").asString();
        assertThat(token).hasSize(36);
        assertThat(first.header("Set-Cookie")).contains(token).contains("SameSite=Lax");
        Http.Answer second = http().with("Cookie", "primecal_csrf_token=" + token)
                .get("/api/auth/csrf")
                .expect(200);
        assertThat(second.json().get("csrfToken").asString()).isEqualTo(token);
    }

    private boolean available(String what, String value) {
        return http().get("/api/auth/" + what + "-availability?" + what + "=" + value)
                .expect(200)
                .json()
                .get("available")
                .asBoolean();
    }
}
