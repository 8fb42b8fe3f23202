package org.quintet.api.primecal.keys;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.quintet.api.primecal.protocol.PathIds;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.identity.apikeys.ApiKeys;
import org.quintet.identity.apikeys.CreateApiKey;
import org.quintet.identity.apikeys.NewApiKey;
import org.quintet.identity.apikeys.RevokeApiKey;
import org.quintet.identity.apikeys.RotateApiKey;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A user's API keys. A key cannot be used here, so that a stolen one makes no other. */
@RestController("primeCalApiKeysController")
@RequestMapping("/api/api-keys")
class ApiKeysController {

    private final ApiKeys keys;
    private final CreateApiKey createApiKey;
    private final RotateApiKey rotateApiKey;
    private final RevokeApiKey revokeApiKey;
    private final Clock clock;

    ApiKeysController(
            ApiKeys keys,
            CreateApiKey createApiKey,
            RotateApiKey rotateApiKey,
            RevokeApiKey revokeApiKey,
            Clock clock) {
        this.keys = keys;
        this.createApiKey = createApiKey;
        this.rotateApiKey = rotateApiKey;
        this.revokeApiKey = revokeApiKey;
        this.clock = clock;
    }

    @GetMapping
    @Permits(Who.SIGNED_IN)
    List<ApiKeyAnswer> list(Caller caller) {
        Instant now = clock.instant();
        return keys.of(caller.requireUserInPerson().id()).stream()
                .map(key -> ApiKeyAnswer.of(key, now))
                .toList();
    }

    @PostMapping
    @Permits(Who.SIGNED_IN)
    ResponseEntity<ApiKeyAnswer.Created> create(Caller caller, JsonBody body, HttpServletRequest request) {
        User user = caller.requireUserInPerson();
        Problems problems = new Problems();
        NewApiKey wanted = ApiKeyInput.of(RequestFields.of(body, request, problems, ApiKeyInput.FIELDS));
        problems.throwIfAny();
        return answer(createApiKey.execute(user.id(), wanted));
    }

    @PostMapping("/{id}/rotate")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<ApiKeyAnswer.Created> rotate(Caller caller, @PathVariable String id) {
        User user = caller.requireUserInPerson();
        return answer(rotateApiKey.execute(user.id(), PathIds.of(id, "API key")));
    }

    @DeleteMapping("/{id}")
    @Permits(Who.SIGNED_IN)
    Map<String, Boolean> revoke(Caller caller, @PathVariable String id) {
        User user = caller.requireUserInPerson();
        revokeApiKey.execute(user.id(), PathIds.of(id, "API key"));
        return Map.of("success", true);
    }

    private ResponseEntity<ApiKeyAnswer.Created> answer(CreateApiKey.Created created) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new ApiKeyAnswer.Created(created.plaintext(), ApiKeyAnswer.of(created.key(), clock.instant())));
    }
}
