package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

class ListParametersTest extends NexudusTest {

    private World.Org location = new World.Org("", "");
    private Http operator = new Http("");

    @BeforeEach
    void aLocationWithAnOperator() {
        location = world().organisation();
        operator = operatorOf(location);
    }

    private JsonNode list(String parameters) {
        return at(location).get("/api/public/events?" + parameters).expect(200).json();
    }

    private JsonNode page(String parameters) {
        return list(parameters).get("CalendarEvents");
    }

    @Test
    void aPageBeyondTheEndIsEmpty() {
        create(operator, event("Only", 1));

        for (String page : new String[] {"2", "2147483647"}) {
            JsonNode beyond = page("page=" + page);
            assertThat(beyond.get("Records")).isEmpty();
            assertThat(beyond.get("TotalItems").asInt()).isEqualTo(1);
            assertThat(beyond.get("HasNextPage").asBoolean()).isFalse();
            assertThat(beyond.get("HasPreviousPage").asBoolean()).isTrue();
        }
    }

    @Test
    void aPageHas25EventsUnlessOtherwiseAskedAnd100AtMost() {
        assertThat(page("").get("CurrentPageSize").asInt()).isEqualTo(25);
        assertThat(page("top=100").get("CurrentPageSize").asInt()).isEqualTo(100);
        assertThat(page("top=101").get("CurrentPageSize").asInt()).isEqualTo(100);
        assertThat(page("top=2147483647").get("CurrentPageSize").asInt()).isEqualTo(100);
    }

    @Test
    void anUnknownCategoryHasNoEvents() {
        create(operator, event("Any", 1));

        for (String id : new String[] {"3", "-1", "99999999999999999999999"}) {
            JsonNode answer = list("categoryId=" + id);
            assertThat(answer.get("Category").isNull()).isTrue();
            assertThat(answer.get("CalendarEvents").get("Records")).isEmpty();
            assertThat(answer.get("CalendarEvents").get("TotalItems").asInt()).isZero();
        }
    }

    @Test
    void aParameterThatIsNotWhatItMustBeIsNamed() {
        String[] wrong = {
            "pastEvents=maybe",
            "pastEvents=",
            "page=-1",
            "page=0",
            "page=1.5",
            "page=99999999999",
            "page=one",
            "top=0",
            "top=-5",
            "top=many",
            "categoryId=x",
            "featured=1",
            "onlyHomePage=yes",
            "search=a%00b"
        };
        for (String parameter : wrong) {
            JsonNode error = onlyError(at(location)
                    .get("/api/public/events?" + parameter)
                    .expect(400)
                    .json());
            assertThat(error.get("PropertyName").asString()).isEqualTo(parameter.split("=", -1)[0]);
        }
        JsonNode error = onlyError(at(location)
                .get("/api/public/events?pastEvents=maybe")
                .expect(400)
                .json());
        assertThat(error.get("AttemptedValue").asString()).isEqualTo("maybe");
    }

    @Test
    void allWrongParametersAreNamedAtOnce() {
        JsonNode answer = at(location)
                .get("/api/public/events?pastEvents=maybe&page=-1&top=x")
                .expect(400)
                .json();

        assertThat(answer.get("Errors").findValuesAsString("PropertyName"))
                .containsExactly("pastEvents", "page", "top");
        assertThat(answer.get("Errors").findValuesAsString("AttemptedValue")).containsExactly("maybe", "-1", "x");
    }

    @Test
    void anAddressThatCannotBeReadIsRefused() throws IOException {
        assertThat(rawGet("/api/public/events?search=%zz", "localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("\"WasSuccessful\":false");
        at(location).get("/api/public/events?search=" + "x".repeat(100_000)).expect(400);
    }

    @Test
    void whatIsNotThereIsNotFoundInTheShapeOfTheApi() {
        for (String path :
                new String[] {"/api/public/events/x", "/api/public/other", "/api/public", "/api/content/x"}) {
            JsonNode answer = at(location).get(path).expect(404).json();
            assertThat(answer.propertyNames()).containsExactly("Message", "Value", "Errors", "WasSuccessful");
        }
        Http.Answer wrongMethod = at(location).post("/api/public/events", "{}").expect(405);
        assertThat(wrongMethod.header("Allow")).contains("GET");
        assertThat(wrongMethod.json().get("WasSuccessful").asBoolean(true)).isFalse();
    }

    @Test
    void aRouteTellsItsMethods() {
        Http.Answer answer =
                http().send("OPTIONS", "/api/public/events", null, null).expect(200);

        assertThat(answer.header("Allow")).contains("GET").doesNotContain("POST");
    }

    @Test
    void aTokenThatIsNotValidDoesNotMatterHere() {
        at(location).bearer("nonsense").get("/api/public/events").expect(200);
    }
}
