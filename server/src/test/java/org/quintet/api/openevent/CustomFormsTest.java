package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** The forms of an event (document, group Custom Forms). */
class CustomFormsTest extends SatelliteFixture {

    private static final String EXAMPLE = """
            "form":"speaker","type":"text","field-identifier":"name","is-required":"true","is-included":"false",
            "is-fixed":"false\"""";

    private static String body(JsonNode event, String attributes) {
        return """
                {"data":{"type":"custom-form","attributes":{%s},
                "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(attributes, event.get("id").asString());
    }

    private static String change(JsonNode form, String attributes) {
        return """
                {"data":{"type":"custom-form","id":"%s","attributes":{%s}}}""".formatted(form.get("id").asString(), attributes);
    }

    private JsonNode create(JsonNode event, String attributes) {
        return client.post("/v1/custom-forms", body(event, attributes))
                .expect(201)
                .json()
                .get("data");
    }

    private static String item(JsonNode form) {
        return "/v1/custom-forms/" + form.get("id").asString();
    }

    @Test
    void theDocumentsExampleIsCreatedChangedAndDeleted() {
        JsonNode event = event("draft");
        JsonNode form = create(event, EXAMPLE);

        assertThat(form.get("id").isIntegralNumber()).isTrue();
        assertThat(form.at("/attributes/is-required").booleanValue()).isTrue();
        assertThat(form.at("/attributes/is-complex").booleanValue()).isFalse();
        assertThat(form.at("/attributes/name").asString()).isEqualTo("Name");
        assertThat(form.at("/attributes/max").asInt()).isEqualTo(10);
        assertThat(form.at("/relationships/custom-form-options/links/related").asString())
                .isEqualTo(item(form) + "/custom-form-options");
        assertThat(client.get(item(form)).expect(200).json().get("data")).isEqualTo(form);
        JsonNode changed = client.patch(item(form), change(form, EXAMPLE.replace("true", "false")))
                .expect(200)
                .json();
        assertThat(changed.at("/data/attributes/is-required").booleanValue()).isFalse();
        client.post("/v1/custom-forms", body(event, EXAMPLE)).expect(409);
        client.delete(item(form)).expect(200);
        client.get(item(form)).expect(404);
    }

    @Test
    void aNewEventAsksItsAttendeesWhoTheyAre() {
        JsonNode event = event("draft");

        JsonNode forms = client.get(path(event) + "/custom-forms?sort=id&page[size]=0")
                .expect(200)
                .json();

        assertThat(forms.get("data")
                        .valueStream()
                        .map(form -> form.at("/attributes/field-identifier").asString()))
                .containsExactly("firstname", "lastname", "email");
        forms.get("data").forEach(form -> {
            assertThat(form.at("/attributes/form").asString()).isEqualTo("attendee");
            assertThat(form.at("/attributes/is-fixed").booleanValue()).isTrue();
            assertThat(form.at("/attributes/is-included").booleanValue()).isTrue();
            assertThat(form.at("/attributes/is-required").booleanValue()).isTrue();
        });
        assertThat(client.get(path(event) + "?include=custom-forms").json().get("included"))
                .hasSize(3);
    }

    @Test
    void knownFieldsHaveNamesAndOthersMustBeNamed() {
        JsonNode event = event("draft");

        JsonNode known =
                create(event, "\"form\":\"attendee\",\"field-identifier\":\"taxBusinessInfo\",\"name\":\"Mine\"");
        JsonNode company = create(event, "\"form\":\"attendee\",\"field-identifier\":\"company\"");
        JsonNode complex =
                create(event, "\"form\":\"attendee\",\"field-identifier\":\"shoeSize\",\"name\":\"Shoe size\"");
        JsonNode refused = client.post(
                        "/v1/custom-forms", body(event, "\"form\":\"session\",\"field-identifier\":\"firstname\""))
                .expect(422)
                .json();

        assertThat(known.at("/attributes/name").asString()).isEqualTo("Tax Business Info");
        assertThat(known.at("/attributes/type").asString()).as("default").isEqualTo("text");
        assertThat(company.at("/attributes/name").asString()).isEqualTo("Organisation");
        assertThat(complex.at("/attributes/is-complex").booleanValue()).isTrue();
        assertThat(complex.at("/attributes/name").asString()).isEqualTo("Shoe size");
        assertThat(refused.at("/errors/0/source/pointer").asString()).isEqualTo("/data/attributes/name");
        JsonNode renamed = client.patch(
                        item(complex), change(complex, "\"field-identifier\":\"gender\",\"is-complex\":true"))
                .expect(200)
                .json();
        assertThat(renamed.at("/data/attributes/is-complex").booleanValue()).isFalse();
        assertThat(renamed.at("/data/attributes/name").asString()).isEqualTo("Gender");
    }

    @Test
    void translationsAreWrittenWithTheirField() {
        JsonNode event = event("draft");
        JsonNode form = create(event, """
                "form":"attendee","field-identifier":"shoeSize","name":"Shoe size","form-id":"f1","main-language":"en",
                "translations":[{"name":"Schuhgröße","language_code":"de"},{"name":"Pointure","language_code":"fr"}]""");
        JsonNode german = form.at("/attributes/translations/0");

        assertThat(german.get("name").asString()).isEqualTo("Schuhgröße");
        assertThat(german.get("form_id").asString()).isEqualTo("f1");
        String french = form.at("/attributes/translations/1/id").toString();
        JsonNode changed = client.patch(item(form), change(form, """
                        "translations":[{"id":%s,"name":"Größe"},{"id":%s,"isDeleted":true},
                        {"name":"Rozmiar","language_code":"pl"}]""".formatted(german.get("id"), french)))
                .expect(200)
                .json();

        assertThat(changed.at("/data/attributes/translations")
                        .valueStream()
                        .map(translation -> translation.get("name").asString() + " "
                                + translation.get("language_code").asString()))
                .containsExactly("Größe de", "Rozmiar pl");
        String one = "/v1/custom-form-translates/" + german.get("id");
        assertThat(anonymous().get(one).expect(404)).as("of a draft").isNotNull();
        assertThat(client.get(one)
                        .expect(200)
                        .json()
                        .at("/data/attributes/language-code")
                        .asString())
                .isEqualTo("de");
        assertThat(client.get(item(form) + "/custom-form-translates")
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(2);
        client.patch(item(form), change(form, "\"translations\":[{\"name\":\"x\"}]"))
                .expect(422);
        client.patch(item(form), change(form, "\"translations\":[{\"id\":1,\"name\":\"x\"}]"))
                .expect(422);
        client.delete(item(form)).expect(200);
        client.get(one).expect(404);
    }

    @Test
    void aTicketFormIsListedByItsId() {
        JsonNode event = event("published");
        create(event, "\"form\":\"attendee\",\"field-identifier\":\"email\",\"form-id\":\"f1\"");
        create(event, "\"form\":\"attendee\",\"field-identifier\":\"email\",\"form-id\":\"f2\"");
        String identifier = event.at("/attributes/identifier").asString();

        for (String prefix : List.of(path(event), "/v1/events/" + identifier)) {
            assertThat(client.get(prefix + "/custom-forms/f2")
                            .expect(200)
                            .json()
                            .at("/meta/count")
                            .asInt())
                    .isEqualTo(1);
        }
        anonymous().get(path(event) + "/custom-forms/f2").expect(401);
        anonymous().get(path(event) + "/custom-forms").expect(401);
        client.get("/v1/events/nosuchid/custom-forms/f2").expect(404);
    }

    @Test
    void onlyOrganisersWriteForms() {
        JsonNode event = event("published");
        JsonNode form = create(event, EXAMPLE);
        Http stranger = clientOf(world().member(world().organisation(), "owner"));

        anonymous().get(item(form)).expect(200);
        anonymous().post("/v1/custom-forms", body(event, EXAMPLE)).expect(401);
        stranger.post("/v1/custom-forms", body(event, EXAMPLE)).expect(404);
        stranger.patch(item(form), change(form, "\"is-fixed\":true")).expect(403);
        stranger.delete(item(form)).expect(403);
        JsonNode foreign = event(stranger, "published");
        client.patch(item(form) + "/relationships/event", """
                        {"data":{"type":"event","id":"%s"}}""".formatted(
                                foreign.get("id").asString()))
                .expect(403);
        assertThat(client.get(item(form) + "/event").json().at("/data/id")).isEqualTo(event.get("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom-form-option", "custom-form-translate"})
    void onlyOrganisersWriteTheChoicesAndTranslationsOfAField(String type) {
        JsonNode event = event("published");
        JsonNode form = create(event, EXAMPLE);
        Http stranger = clientOf(world().member(world().organisation(), "owner"));
        String below = item(form) + "/" + type + "s";
        String attributes = type.endsWith("option")
                ? "\"value\":\"Large\""
                : "\"name\":\"Name\",\"language-code\":\"de\",\"form-id\":\"f1\"";
        String linked = """
                {"data":{"type":"%s","attributes":{%s},
                "relationships":{"custom-form":{"data":{"type":"custom_form","id":"%s"}}}}}""".formatted(type, attributes, form.get("id").asString());
        String plain = """
                {"data":{"type":"%s","attributes":{%s}}}""".formatted(type, attributes);

        anonymous().post(below, plain).expect(401);
        stranger.post(below, plain).expect(403);
        stranger.post("/v1/" + type + "s", linked).expect(403);
        client.post("/v1/" + type + "s", plain).expect(422);
        JsonNode created = client.post(below, plain).expect(201).json().get("data");
        JsonNode second =
                client.post("/v1/" + type + "s", linked).expect(201).json().get("data");

        assertThat(created.get("id").isIntegralNumber()).isTrue();
        String item = "/v1/" + type + "s/" + created.get("id");
        assertThat(anonymous().get(below).expect(200).json().get("data")).containsExactly(created, second);
        assertThat(client.get(item + "/custom-form").expect(200).json().at("/data/id"))
                .isEqualTo(form.get("id"));
        String change = """
                {"data":{"type":"%s","id":"%s","attributes":{}}}""".formatted(type, created.get("id"));
        for (String path : List.of(item, item + "/relationships/custom-form")) {
            anonymous().patch(path, change).expect(401);
            stranger.patch(path, change).expect(403);
        }
        anonymous().delete(item).expect(401);
        stranger.delete(item).expect(403);
        client.patch(item, change).expect(200);
        client.delete(item).expect(200);
        client.get(item).expect(404);
    }
}
