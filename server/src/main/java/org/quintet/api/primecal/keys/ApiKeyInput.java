package org.quintet.api.primecal.keys;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.quintet.identity.apikeys.ApiKeyScope;
import org.quintet.identity.apikeys.ApiKeyTier;
import org.quintet.identity.apikeys.NewApiKey;
import org.quintet.platform.http.JsonFields;

/** What a client wants a key to be (authentication API, {@code CreateApiKeyDto}). */
final class ApiKeyInput {

    static final Set<String> FIELDS = Set.of("name", "scopes", "tier", "expiresInDays", "rotateInDays");

    private static final int LONGEST_NAME = 120;
    private static final long MOST_DAYS = 36_500;
    private static final Duration ROTATION = Duration.ofDays(90);

    private ApiKeyInput() {}

    /** Reads a new key. What is wrong is collected in {@code fields}' problems; then the key has some other value. */
    static NewApiKey of(JsonFields fields) {
        String name = fields.requiredString("name", LONGEST_NAME).orElse("").strip();
        List<ApiKeyScope> scopes = scopes(fields);
        ApiKeyTier tier =
                fields.oneOf("tier", ApiKeyTier.WORDS).flatMap(ApiKeyTier::of).orElse(ApiKeyTier.USER);
        Optional<Duration> lifetime = days(fields, "expiresInDays");
        Optional<Duration> rotation = Optional.of(days(fields, "rotateInDays").orElse(ROTATION));
        return new NewApiKey(name, scopes, tier, OptionalLong.empty(), OptionalInt.empty(), lifetime, rotation);
    }

    private static List<ApiKeyScope> scopes(JsonFields fields) {
        List<String> words = fields.strings("scopes", 10).orElse(List.of());
        if (!ApiKeyScope.WORDS.containsAll(words)) {
            fields.reject("scopes", "each value in scopes must be one of: " + String.join(", ", ApiKeyScope.WORDS));
        }
        List<ApiKeyScope> scopes = words.stream()
                .map(ApiKeyScope::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return scopes.isEmpty() ? List.of(ApiKeyScope.READ) : scopes;
    }

    private static Optional<Duration> days(JsonFields fields, String name) {
        Optional<Long> days = fields.integer(name);
        if (days.isPresent() && (days.get() < 1 || days.get() > MOST_DAYS)) {
            fields.reject(name, "must be between 1 and " + MOST_DAYS);
            return Optional.empty();
        }
        return days.map(Duration::ofDays);
    }
}
