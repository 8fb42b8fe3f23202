package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Pages, image sizes, services and the tables of permissions: what the operator keeps. */
class InstallationListsTest extends OpenEventFixture {

    private Http admin = new Http("");

    @BeforeEach
    void signInAsAdmin() {
        admin = anonymous().with("Authorization", "JWT " + world().adminToken());
    }

    private static String document(String type, String id, String attributes) {
        return """
                {"data":{"type":"%s","id":"%s","attributes":%s}}""".formatted(type, id, attributes);
    }

    private static List<String> names(JsonNode list, String attribute) {
        return list.get("data")
                .valueStream()
                .map(item -> item.at("/attributes/" + attribute).asString())
                .toList();
    }

    @Test
    void pagesAreReadByEverybodyAndWrittenByStaff() {
        String attributes = """
                {"name":"How it works","title":"How it works","url":"/how-it-works","description":"How it works",\
                "place":"footer","language":"English","index":0}""";
        String body = document("page", "0", attributes);
        anonymous().post("/v1/pages", body).expect(401);
        client.post("/v1/pages", body).expect(403);

        JsonNode page = admin.post("/v1/pages?sort=name&filter=[]".replace("[]", "%5B%5D"), body)
                .expect(201)
                .json()
                .get("data");
        assertThat(page.get("attributes")).isEqualTo(JSON.readTree(attributes));
        String path = page.at("/links/self").asString();
        assertThat(path).isEqualTo("/v1/pages/" + page.get("id").asString());

        assertThat(names(
                        anonymous()
                                .get("/v1/pages?page[size]=0&sort=name")
                                .expect(200)
                                .json(),
                        "url"))
                .contains("/how-it-works");
        String change = document("page", page.get("id").asString(), "{\"title\":null,\"index\":3}");
        client.patch(path, change).expect(403);
        assertThat(admin.patch(path, change)
                        .expect(200)
                        .json()
                        .at("/data/attributes/index")
                        .intValue())
                .isEqualTo(3);
        admin.patch(path, document("page", page.get("id").asString(), "{\"place\":\"roof\"}"))
                .expect(422);
        client.delete(path).expect(403);
        admin.delete(path).expect(200);
        anonymous().get(path).expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "event-image-size, 1, event-image, full-quality",
        "speaker-image-size, 2, speaker-image, icon-size-quality"
    })
    void imageSizesAreOneRow(String type, String id, String of, String quality) {
        String path = "/v1/" + type + "s";
        JsonNode before = anonymous().get(path).expect(200).json();
        assertThat(before.at("/data/id").asString()).isEqualTo(id);
        assertThat(before.at("/data/type").asString()).isEqualTo(type);
        assertThat(before.at("/data/attributes/type").asString()).isEqualTo(of);
        assertThat(before.at("/links/self").asString()).isEqualTo(path + "/" + id);
        assertThat(anonymous().get(path + "/" + id).expect(200).json()).isEqualTo(before);
        anonymous().get(path + "/7").expect(404);

        String same = document(type, id, before.at("/data/attributes").toString());
        client.patch(path, same).expect(403);
        assertThat(admin.patch(path, same).expect(200).json()).isEqualTo(before);
        admin.patch(path, document(type, "9", "{}")).expect(400);
        admin.patch(path, document(type, id, "{\"%s\":101}".formatted(quality))).expect(422);
        admin.patch(path, document(type, id, "{\"%s\":-1}".formatted(quality))).expect(422);
    }

    @Test
    void servicesAreForStaffToListAndChange() {
        anonymous().get("/v1/services").expect(401);
        client.get("/v1/services").expect(403);
        assertThat(names(admin.get("/v1/services?sort=name").expect(200).json(), "name"))
                .containsExactly("microlocation", "session", "speaker", "sponsor", "track");
        assertThat(anonymous()
                        .get("/v1/services/1")
                        .expect(200)
                        .json()
                        .at("/data/attributes/name")
                        .asString())
                .isEqualTo("track");
        String same = document("service", "1", "{\"name\":\"track\"}");
        admin.patch("/v1/services/1", same).expect(200);
        client.patch("/v1/services/1", same).expect(403);
        admin.patch("/v1/services/1", document("service", "1", "{\"name\":\"cloud\"}"))
                .expect(422);
        admin.patch("/v1/services/1", document("service", "1", "{\"name\":\"session\"}"))
                .expect(409);
    }

    @Test
    void eventRolePermissionsLinkToTheirRoleAndService() {
        client.get("/v1/event-role-permissions").expect(403);
        JsonNode all = admin.get("/v1/event-role-permissions?page[size]=35")
                .expect(200)
                .json();
        assertThat(all.at("/meta/count").intValue()).isGreaterThanOrEqualTo(30);
        JsonNode first = anonymous()
                .get("/v1/event-role-permissions/1")
                .expect(200)
                .json()
                .get("data");
        assertThat(first.get("attributes")).isEqualTo(JSON.readTree("""
                {"can-create":true,"can-read":true,"can-update":true,"can-delete":true}"""));
        assertThat(first.at("/relationships/role/links")).isEqualTo(JSON.readTree("""
                {"self":"/v1/event-role-permissions/1/relationships/role","related":"/v1/roles/1"}"""));
        assertThat(first.at("/relationships/service/links")).isEqualTo(JSON.readTree("""
                {"self":"/v1/event-role-permissions/1/relationships/service","related":"/v1/services/1"}"""));
        client.get(first.at("/relationships/role/links/related").asString()).expect(200);
        assertThat(admin.get("/v1/event-role-permissions?page[size]=35&include=role,service")
                        .expect(200)
                        .json()
                        .get("included")
                        .size())
                .isGreaterThanOrEqualTo(11);
    }

    @Test
    void whatEventRolesMayIsShownAsSeeded() {
        String of = "/v1/event-role-permissions?filter=[{\"name\":\"role\",\"op\":\"has\",\"val\":"
                + "{\"name\":\"name\",\"op\":\"eq\",\"val\":\"%s\"}}]";
        JsonNode coorganizer =
                admin.get(encoded(of.formatted("coorganizer"))).expect(200).json();
        assertThat(names(coorganizer, "can-update")).hasSize(5).containsOnly("true");
        assertThat(names(coorganizer, "can-delete")).containsOnly("false");
        JsonNode trackOrganizer =
                admin.get(encoded(of.formatted("track_organizer"))).expect(200).json();
        assertThat(names(trackOrganizer, "can-create")).containsOnlyOnce("true");
        assertThat(names(trackOrganizer, "can-read")).containsOnly("true");
        JsonNode registrar =
                admin.get(encoded(of.formatted("registrar"))).expect(200).json();
        assertThat(names(registrar, "can-update")).containsOnly("false");
    }

    private static String encoded(String path) {
        return path.replace("\"", "%22")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("[", "%5B")
                .replace("]", "%5D");
    }

    @Test
    void eventRolePermissionsAreChangedByStaff() {
        String path = "/v1/event-role-permissions/1";
        String less = document("event-role-permissions", "1", "{\"can-delete\":false}");
        client.patch(path, less).expect(403);
        assertThat(admin.patch(path, less)
                        .expect(200)
                        .json()
                        .at("/data/attributes/can-delete")
                        .booleanValue())
                .isFalse();
        admin.patch(path, document("event-role-permissions", "1", "{\"can-delete\":true}"))
                .expect(200);
        String role = "{\"data\":{\"type\":\"role\",\"id\":\"1\"}}";
        client.patch(path + "/relationships/role", role).expect(403);
        admin.patch(path + "/relationships/role", role).expect(204);
        admin.delete(path).expect(405);
        admin.delete(path + "/relationships/role").expect(405);
    }

    @Test
    void userPermissionsAreReadByEverybodyAndWrittenByStaff() {
        assertThat(names(
                        anonymous()
                                .get("/v1/user-permissions?sort=name")
                                .expect(200)
                                .json(),
                        "name"))
                .contains("create_event", "publish_event");
        String name = World.unique("permission");
        String body = document("user-permission", "0", """
                {"name":"%s","description":"example","unverified-user":"false","anonymous-user":"false"}""".formatted(name));
        anonymous().post("/v1/user-permissions", body).expect(401);
        client.post("/v1/user-permissions", body).expect(403);
        JsonNode made =
                admin.post("/v1/user-permissions", body).expect(201).json().get("data");
        assertThat(made.get("attributes")).isEqualTo(JSON.readTree("""
                {"name":"%s","description":"example","unverified-user":false,"anonymous-user":false,"deleted-at":null}""".formatted(name)));
        admin.post("/v1/user-permissions", body).expect(409);
        String path = made.at("/links/self").asString();
        admin.patch(path, document("user-permission", made.get("id").asString(), "{\"unverified-user\":null}"))
                .expect(200);
        client.delete(path).expect(403);
        admin.delete(path).expect(200);
        anonymous().get(path).expect(404);
        admin.get(path + "?get_trashed=true").expect(200);
        admin.post("/v1/user-permissions", body).expect(201);
    }

    @Test
    void systemRolesAndPanelsAreRelatedBothWays() {
        String role = World.unique("Accountant");
        JsonNode made = admin.post(
                        "/v1/custom-system-roles",
                        document("custom-system-role", "0", "{\"name\":\"%s\"}".formatted(role)))
                .expect(201)
                .json()
                .get("data");
        String path = made.at("/links/self").asString();
        assertThat(made.at("/relationships/panel-permissions/links")).isEqualTo(JSON.readTree("""
                {"self":"%1$s/relationships/panel-permissions","related":"%1$s/panel-permissions"}""".formatted(path)));
        String panel = admin.post(
                        "/v1/panel-permissions", document("panel-permission", "0", "{\"panel-name\":\"marketing\"}"))
                .expect(201)
                .json()
                .at("/data/links/self")
                .asString();
        String panelId = panel.substring(panel.lastIndexOf('/') + 1);
        assertThat(admin.get(panel).json().at("/data/attributes/can-access").booleanValue())
                .isTrue();

        admin.post(path + "/relationships/panel-permissions", """
                {"data":[{"type":"panel-permission","id":"%s"}]}""".formatted(panelId))
                .expect(200);

        assertThat(names(admin.get(path + "/panel-permissions").expect(200).json(), "panel-name"))
                .containsExactly("marketing");
        assertThat(names(
                        anonymous()
                                .get(panel + "/custom-system-roles")
                                .expect(200)
                                .json(),
                        "name"))
                .containsExactly(role);
        admin.delete(panel).expect(200);
        assertThat(admin.get(path + "/panel-permissions")
                        .json()
                        .at("/meta/count")
                        .intValue())
                .isZero();
        admin.delete(path).expect(200);
        anonymous().get(path).expect(404);
    }

    @Test
    void panelsAreForStaffAlsoByWayOfSystemRoles() {
        client.get("/v1/panel-permissions").expect(403);
        client.get("/v1/panel-permissions/1").expect(403);
        client.get("/v1/custom-system-roles/1/panel-permissions").expect(403);
        anonymous()
                .get("/v1/custom-system-roles/1/relationships/panel-permissions")
                .expect(401);
        assertThat(names(anonymous().get("/v1/custom-system-roles").expect(200).json(), "name"))
                .contains("Sales Admin", "Marketer");
        assertThat(anonymous()
                        .get("/v1/custom-system-roles?include=panel-permissions")
                        .expect(200)
                        .json()
                        .has("included"))
                .isFalse();
        assertThat(names(
                        admin.get("/v1/custom-system-roles/1/panel-permissions")
                                .expect(200)
                                .json(),
                        "panel-name"))
                .containsExactly("sales");
        assertThat(names(
                        admin.get("/v1/panel-permissions?page[size]=0")
                                .expect(200)
                                .json(),
                        "panel-name"))
                .contains(
                        "sales",
                        "admin",
                        "events",
                        "sessions",
                        "users",
                        "permissions",
                        "messages",
                        "reports",
                        "settings",
                        "content");
    }

    @Test
    void nobodyWithoutATokenGivesASystemRolePanels() {
        String panels = "{\"data\":[{\"type\":\"panel-permission\",\"id\":\"2\"}]}";
        anonymous()
                .post("/v1/custom-system-roles/1/relationships/panel-permissions", panels)
                .expect(401);
        client.post("/v1/custom-system-roles/1/relationships/panel-permissions", panels)
                .expect(403);
        client.patch("/v1/custom-system-roles/1", document("custom-system-role", "1", "{\"name\":\"Boss\"}"))
                .expect(403);
    }
}
