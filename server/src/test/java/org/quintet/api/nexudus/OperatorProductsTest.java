package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

class OperatorProductsTest extends NexudusTest {

    private static final String PRODUCTS = "/api/content/eventproducts";

    private World.Org location = new World.Org("", "");
    private Http operator = new Http("");
    private long event;

    @BeforeEach
    void anEvent() {
        location = world().organisation("Europe/London");
        operator = operatorOf(location);
        event = create(operator, event("Yoga", 24).put("Allocation", 20));
    }

    private JsonNode publicProduct(long id) {
        return at(location)
                .get("/api/public/events/" + event + "/product/" + id)
                .expect(200)
                .json();
    }

    @Test
    void aProductIsShownToEverybodyWithAllItsProperties() {
        long id = product(
                operator,
                event,
                "General Admission",
                "12.5",
                ",\"Allocation\":4,\"MaxTicketsPerAttendee\":2,"
                        + "\"Description\":\"<b>Best</b>\",\"TicketNotes\":\"Bring a mat\"");

        JsonNode product = publicProduct(id);

        assertThat(product.propertyNames())
                .contains(
                        "Id",
                        "Name",
                        "Description",
                        "Price",
                        "PriceCurrencyCode",
                        "PriceFormatted",
                        "Currency",
                        "IsAvailableNow",
                        "SoldOut",
                        "TicketsLeft",
                        "LastFew",
                        "MaxTicketsPerAttendee",
                        "Quantity",
                        "StartDate",
                        "EndDate",
                        "StartDateFormatted",
                        "EndDateFormatted",
                        "Expired",
                        "Future",
                        "DisplayOrder",
                        "CreatedOn",
                        "CreatedOnUtc",
                        "UpdatedOn",
                        "UpdatedOnUtc");
        assertThat(product.get("Price").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(product.get("PriceFormatted").asString()).isEqualTo("$12.50");
        assertThat(product.at("/Currency/Code").asString()).isEqualTo("USD");
        assertThat(product.get("TicketsLeft").asInt()).isEqualTo(4);
        assertThat(product.get("LastFew").asBoolean()).isTrue();
        assertThat(product.get("MaxTicketsPerAttendee").asInt()).isEqualTo(2);
        assertThat(product.get("StartDate").asString()).isEqualTo("2020-01-01T00:00:00");
        assertThat(product.get("StartDateFormatted").asString()).isEqualTo("1 Jan 2020 00:00");
        assertThat(product.get("IsAvailableNow").asBoolean()).isTrue();
        assertThat(shown(location, event).at("/EventProducts/0")).isEqualTo(product);
        assertThat(at(location)
                        .get("/api/public/events/" + event + "/product/" + id + "?_shape=Name,Currency.Code")
                        .json())
                .isEqualTo(JSON.readTree("{\"Name\":\"General Admission\",\"Currency\":{\"Code\":\"USD\"}}"));
    }

    @Test
    void aProductIsFoundAtItsOwnEventAndLocationOnly() {
        long id = product(operator, event, "Free", "0", "");
        long other = create(operator, event("Other", 24));
        World.Org elsewhere = world().organisation();

        at(location).get("/api/public/events/" + other + "/product/" + id).expect(404);
        at(elsewhere).get("/api/public/events/" + event + "/product/" + id).expect(404);
        at(location).get("/api/public/events/" + event + "/product/0").expect(404);
        at(location).get("/api/public/events/" + event + "/product/x").expect(404);
        operator.put(PRODUCTS, "{\"Id\":%d,\"Visible\":false}".formatted(id)).expect(200);
        at(location).get("/api/public/events/" + event + "/product/" + id).expect(404);
        assertThat(shown(location, event).get("EventProducts")).isEmpty();
        assertThat(operator.get(PRODUCTS + "/" + id).json().get("Visible").asBoolean(true))
                .isFalse();
    }

    @Test
    void operatorsReadWhatTheyWroteInUtc() {
        long id = product(operator, event, "Early bird", "10", ",\"OnlyForMembers\":true");

        JsonNode record = operator.get(PRODUCTS + "/" + id).expect(200).json();

        assertThat(record.propertyNames())
                .containsExactly(
                        "CalendarEventId",
                        "Name",
                        "Description",
                        "TicketNotes",
                        "Visible",
                        "DisplayOrder",
                        "StartDate",
                        "EndDate",
                        "Allocation",
                        "MaxTicketsPerAttendee",
                        "Sales",
                        "Price",
                        "CurrencyId",
                        "CurrencyCode",
                        "TaxRateId",
                        "FinancialAccountId",
                        "Tariffs",
                        "OnlyForContacts",
                        "OnlyForMembers",
                        "Id",
                        "UniqueId",
                        "CreatedOn",
                        "UpdatedOn",
                        "UpdatedBy",
                        "IsNew",
                        "SystemId",
                        "ToStringText",
                        "LocalizationDetails",
                        "CustomFields");
        assertThat(record.get("EndDate").asString()).isEqualTo("2090-01-01T00:00:00Z");
        assertThat(record.get("OnlyForMembers").asBoolean()).isTrue();
        // what was read can be sent back, and changes nothing
        operator.put(PRODUCTS, record.toString()).expect(200);
        assertThat(operator.get(PRODUCTS + "/" + id).json()).isEqualTo(record);
        JsonNode changed = operator.put(PRODUCTS, "{\"Id\":%d,\"Price\":11,\"Allocation\":null}".formatted(id))
                .expect(200)
                .json();
        assertThat(changed.get("Message").asString()).isEqualTo("EventProduct was successfully updated.");
        assertThat(publicProduct(id).get("Price").asInt()).isEqualTo(11);
    }

    @Test
    void pricesAreInTheCurrencyOfTheOrganisation() {
        String slug = World.unique("london");
        world().asAdmin()
                .post("/api/quintet/organisations", """
                        {"slug":"%s","name":"London","timezone":"Europe/London","currency":"GBP"}""".formatted(slug))
                .expect(201);
        World.Org london = new World.Org(slug, "London");
        Http staff = operatorOf(london);
        long yoga = create(staff, event("Yoga", 24));
        product(staff, yoga, "Entry", "12", "");

        JsonNode product = shown(london, yoga).at("/EventProducts/0");

        assertThat(product.get("PriceCurrencyCode").asString()).isEqualTo("GBP");
        assertThat(product.get("PriceFormatted").asString()).isEqualTo("£12.00");
        world().asAdmin()
                .post("/api/quintet/organisations", """
                        {"slug":"%s","name":"Nowhere","timezone":"UTC","currency":"XAU"}""".formatted(World.unique("nowhere")))
                .expect(400);
    }

    @Test
    void whatIsMissingOrWrongIsToldByName() {
        JsonNode missing = operator.post(PRODUCTS, "{}").expect(400).json();
        assertThat(missing.get("Errors")
                        .valueStream()
                        .map(error -> error.get("PropertyName").asString()))
                .containsExactly("CalendarEventId", "Name", "DisplayOrder", "StartDate", "EndDate", "Price");

        long id = product(operator, event, "Entry", "1", "");
        for (List<String> wrong : List.of(
                List.of("Price", "-1"),
                List.of("Price", "1.999"),
                List.of("Price", "1e400"),
                List.of("Price", "\"1\""),
                List.of("Allocation", "-1"),
                List.of("MaxTicketsPerAttendee", "1.5"),
                List.of("DisplayOrder", "99999999999"),
                List.of("StartDate", "\"tomorrow\""),
                List.of("EndDate", "\"2019-01-01T00:00:00Z\""),
                List.of("Name", "\" \""),
                List.of("TaxRateId", "3"),
                List.of("Unknown", "null"),
                List.of("CalendarEventId", "1"))) {
            JsonNode refusal = operator.put(PRODUCTS, "{\"Id\":%d,\"%s\":%s}".formatted(id, wrong.get(0), wrong.get(1)))
                    .expect(400)
                    .json();
            assertThat(onlyError(refusal).get("PropertyName").asString())
                    .as(wrong.toString())
                    .isEqualTo(wrong.get(0));
        }
        assertThat(publicProduct(id).get("Price").asInt()).isEqualTo(1);
        operator.post(PRODUCTS, """
                {"CalendarEventId":999999999,"Name":"x","DisplayOrder":1,"StartDate":"2020-01-01","EndDate":"2021-01-01","Price":1}""").expect(400);
    }

    @Test
    void aProductThatNobodyHasCanBeDeleted() {
        long id = product(operator, event, "Entry", "0", "");
        long sold = product(operator, event, "Sold", "0", "");
        attendee(operator, event, sold, world().member(location, "member"));

        operator.delete(PRODUCTS + "/" + id).expect(200);
        operator.delete(PRODUCTS + "/" + id).expect(404);
        operator.delete(PRODUCTS + "/" + sold).expect(409);

        assertThat(shown(location, event).get("EventProducts")).hasSize(1);
    }

    @Test
    void listsArePagedFilteredAndSorted() {
        product(operator, event, "Adult", "10", "");
        product(operator, event, "Child", "5", "");
        product(operator, event, "Senior", "7", ",\"DisplayOrder\":1");

        JsonNode page = operator.get(PRODUCTS + "?EventProduct_CalendarEvent=" + event
                        + "&from_EventProduct_Price=6&orderBy=Price&dir=1&size=1&page=1")
                .expect(200)
                .json();

        assertThat(page.get("TotalItems").asInt()).isEqualTo(2);
        assertThat(page.at("/Records/0/Name").asString()).isEqualTo("Adult");
        assertThat(page.get("CurrentOrderField").asString()).isEqualTo("Price");
        assertThat(page.get("CurrentSortDirection").asInt()).isEqualTo(1);
        assertThat(page.get("HasNextPage").asBoolean()).isTrue();
        assertThat(operator.get(PRODUCTS + "?EventProduct_Name=HIL&EventProduct_CalendarEvent=" + event)
                        .json()
                        .at("/Records/0/Name")
                        .asString())
                .isEqualTo("Child");
        for (String wrong : List.of(
                "page=0",
                "size=x",
                "orderBy=Secret",
                "dir=up",
                "EventProduct_Secret=1",
                "EventProduct_CalendarEvent=x",
                "EventProduct_Name=%00",
                "to_EventProduct_Price=1e9")) {
            operator.get(PRODUCTS + "?" + wrong).expect(400);
        }
        assertThat(operatorOf(world().organisation())
                        .get(PRODUCTS + "?EventProduct_CalendarEvent=" + event)
                        .json()
                        .get("TotalItems")
                        .asInt())
                .isZero();
    }
}
