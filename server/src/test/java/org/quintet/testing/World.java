package org.quintet.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Makes organisations and users for tests, through the management API as an operator would. */
public final class World {

    public static final String PASSWORD = "Correct-horse-7-battery";

    private static final AtomicLong COUNTER = new AtomicLong();

    /** Signing in takes long on purpose, so the admin's tokens are kept, by server. */
    private static final Map<String, String> ADMIN_TOKENS = new ConcurrentHashMap<>();

    private final Http http;
    private final Supplier<String> adminToken;

    World(Http http) {
        this.http = http;
        this.adminToken = () -> ADMIN_TOKENS.computeIfAbsent(
                http.base(), _ -> token(ServerTest.ADMIN_EMAIL, ServerTest.ADMIN_PASSWORD));
    }

    private World(Http http, Supplier<String> adminToken) {
        this.http = http;
        this.adminToken = adminToken;
    }

    /** The same, where the super admin's token that is kept may be void. */
    public World withAdminToken(Supplier<String> token) {
        return new World(http, token);
    }

    /** An organisation, in the time zone {@code Europe/Berlin} unless another is given. */
    public record Org(String slug, String name) {}

    /** A user; sign in with his e-mail address and {@link #PASSWORD}. */
    public record Person(long id, String email) {}

    /** A word that no other test uses. */
    public static String unique(String word) {
        return word + "-" + COUNTER.incrementAndGet();
    }

    public Org organisation() {
        return organisation("Europe/Berlin");
    }

    public Org organisation(String timezone) {
        String slug = unique("org");
        asAdmin()
                .post("/api/quintet/organisations", """
                        {"slug":"%s","name":"Name of %s","timezone":"%s"}""".formatted(slug, slug, timezone))
                .expect(201);
        return new Org(slug, "Name of " + slug);
    }

    /** A new user who is {@code role} (owner, admin, staff or member) in {@code organisation}, his default one. */
    public Person member(Org organisation, String role) {
        String name = unique(role);
        String email = name + "@" + organisation.slug() + ".example";
        var answer = asAdmin()
                .post("/api/quintet/organisations/" + organisation.slug() + "/members", """
                        {"email":"%s","password":"%s","username":"%s","firstName":"First","lastName":"Last","role":"%s"}""".formatted(
                                email, PASSWORD, name, role))
                .expect(201);
        return new Person(answer.json().get("userId").asLong(), email);
    }

    /** A token of {@code person}, from Open Event's sign-in; any API takes it. */
    public String tokenOf(Person person) {
        return token(person.email(), PASSWORD);
    }

    /** A client with the super admin's token. */
    public Http asAdmin() {
        return http.bearer(adminToken());
    }

    /** The super admin's token. */
    public String adminToken() {
        return adminToken.get();
    }

    private String token(String email, String password) {
        return http.post("/v1/auth/login", """
                        {"email":"%s","password":"%s"}""".formatted(email, password))
                .expect(200)
                .json()
                .get("access_token")
                .asString();
    }
}
