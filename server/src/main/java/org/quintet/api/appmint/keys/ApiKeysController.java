package org.quintet.api.appmint.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.api.appmint.tenancy.Tenant;
import org.quintet.identity.Caller;
import org.quintet.identity.apikeys.ApiKey;
import org.quintet.identity.apikeys.ApiKeys;
import org.quintet.identity.apikeys.CreateApiKey;
import org.quintet.identity.apikeys.NewApiKey;
import org.quintet.identity.apikeys.RevokeApiKey;
import org.quintet.identity.tokens.AppTokens;
import org.quintet.organisations.Organisations;
import org.quintet.organisations.Role;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keys by which programs act for an organisation's staff, and tokens of apps that have a key (P-auth). Keys are a person's
 * to make and revoke: a stolen key makes no other. Owners and admins see and revoke all of the organisation's, others
 * their own.
 */
@RestController("appMintApiKeysController")
class ApiKeysController {

    private static final Duration APP_TOKEN = Duration.ofHours(24);

    private final ApiKeys keys;
    private final CreateApiKey createApiKey;
    private final RevokeApiKey revokeApiKey;
    private final AppTokens appTokens;
    private final Organisations organisations;
    private final Clock clock;

    ApiKeysController(
            ApiKeys keys,
            CreateApiKey createApiKey,
            RevokeApiKey revokeApiKey,
            AppTokens appTokens,
            Organisations organisations,
            Clock clock) {
        this.keys = keys;
        this.createApiKey = createApiKey;
        this.revokeApiKey = revokeApiKey;
        this.appTokens = appTokens;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** All keys at once: a user has few. */
    record Keys(List<ApiKeyView> data, int total) {}

    /** The answer to an app. */
    record AppToken(String token) {}

    @PostMapping("/api-key/create")
    @Permits(Who.ORGANISATION_STAFF)
    ResponseEntity<ApiKeyView.Created> create(Staff staff, Caller caller, JsonBody body) {
        caller.requireUserInPerson();
        NewApiKey wanted = ApiKeyBody.read(body.object(), staff.organisation().id());
        CreateApiKey.Created created = createApiKey.execute(staff.user().id(), wanted);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(ApiKeyView.Created.of(created.plaintext(), ApiKeyView.of(created.key(), clock.instant())));
    }

    @GetMapping("/api-key")
    @Permits(Who.ORGANISATION_STAFF)
    Keys list(Staff staff, Caller caller) {
        caller.requireUserInPerson();
        Instant now = clock.instant();
        List<ApiKeyView> shown =
                visible(staff).stream().map(key -> ApiKeyView.of(key, now)).toList();
        return new Keys(shown, shown.size());
    }

    @DeleteMapping("/api-key/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    ApiKeyView revoke(Staff staff, Caller caller, @PathVariable String id) {
        caller.requireUserInPerson();
        UUID uuid = RecordIds.parse(ApiKeyView.COLLECTION, id).orElseThrow(ApiKeysController::notFound);
        ApiKey key = withId(staff, uuid);
        revokeApiKey.execute(key.userId(), key.id());
        return ApiKeyView.of(withId(staff, uuid), clock.instant());
    }

    /** Lasts a day; it is void at once when the key is. */
    @PostMapping("/profile/app/key")
    @Permits(Who.ANYONE)
    ResponseEntity<AppToken> exchange(Tenant tenant, JsonBody body) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body.object(), problems);
        Optional<String> appId = fields.requiredString("appId", 100);
        Optional<String> key = fields.requiredString("key", 200);
        Optional<String> secret = fields.requiredString("secret", 200);
        problems.throwIfAny();
        UUID uuid = RecordIds.parse(ApiKeyView.COLLECTION, appId.orElseThrow())
                .orElseThrow(() -> new Failure.NotSignedIn(Reason.WRONG_CREDENTIALS));
        String token = appTokens.issue(uuid, key.orElseThrow(), secret.orElseThrow(), APP_TOKEN);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new AppToken(token));
    }

    private List<ApiKey> visible(Staff staff) {
        long organisation = staff.organisation().id();
        boolean seesAll = organisations
                .roleIn(organisation, staff.user())
                .filter(role -> Role.ORGANISER_WORDS.contains(role.word()))
                .isPresent();
        return keys.ofOrganisation(organisation).stream()
                .filter(key -> seesAll || key.userId() == staff.user().id())
                .toList();
    }

    private ApiKey withId(Staff staff, UUID uuid) {
        return visible(staff).stream()
                .filter(key -> key.uuid().equals(uuid))
                .findFirst()
                .orElseThrow(ApiKeysController::notFound);
    }

    private static Failure.NotFound notFound() {
        return new Failure.NotFound("API key");
    }
}
