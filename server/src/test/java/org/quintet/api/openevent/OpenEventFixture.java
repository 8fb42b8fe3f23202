package org.quintet.api.openevent;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import tools.jackson.databind.json.JsonMapper;

/** An organisation and its owner, who speaks JSON:API. */
abstract class OpenEventFixture extends ServerTest {

    static final String JSON_API = "application/vnd.api+json";
    static final JsonMapper JSON = new JsonMapper();

    World.Org organisation = new World.Org("", "");
    World.Person owner = new World.Person(0, "");
    Http client = new Http("");

    @BeforeEach
    void signIn() {
        organisation = world().organisation();
        owner = world().member(organisation, "owner");
        client = clientOf(owner);
    }

    Http clientOf(World.Person person) {
        return anonymous().with("Authorization", "JWT " + world().tokenOf(person));
    }

    Http anonymous() {
        return http().with("Content-Type", JSON_API);
    }

    /** A file of the contract's data. */
    static String resource(String name) {
        try (InputStream stream = OpenEventFixture.class.getResourceAsStream("/openevent/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A filter, encoded, for those whose attribute has this value. */
    static String equal(String name, String value) {
        return URLEncoder.encode(
                "[{\"name\":\"%s\",\"op\":\"eq\",\"val\":\"%s\"}]".formatted(name, value), StandardCharsets.UTF_8);
    }
}
