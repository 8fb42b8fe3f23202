package org.quintet.api.appmint.keys;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.quintet.identity.apikeys.ApiKeyScope;
import org.quintet.identity.apikeys.ApiKeyTier;
import org.quintet.identity.apikeys.NewApiKey;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code {name, scopes, rateLimit, expiresInDays}} (P-auth names the first three). */
final class ApiKeyBody {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_A_MINUTE = 100_000;
    private static final int MOST_DAYS = 36_500;

    private ApiKeyBody() {}

    /**
     * The key that {@code body} describes, good for the organisation alone. Without scopes it reads and writes.
     *
     * @throws Failure.Invalid with all problems
     */
    static NewApiKey read(ObjectNode body, long organisationId) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body, problems);
        Optional<String> name = fields.requiredString("name", LONGEST_NAME);
        List<ApiKeyScope> scopes = scopes(fields);
        OptionalInt rateLimit = number(fields, "rateLimit", MOST_A_MINUTE);
        OptionalInt days = number(fields, "expiresInDays", MOST_DAYS);
        problems.throwIfAny();
        Optional<Duration> lifetime =
                days.isPresent() ? Optional.of(Duration.ofDays(days.getAsInt())) : Optional.empty();
        return new NewApiKey(
                name.orElseThrow(),
                scopes,
                ApiKeyTier.USER,
                OptionalLong.of(organisationId),
                rateLimit,
                lifetime,
                Optional.empty());
    }

    private static List<ApiKeyScope> scopes(JsonFields fields) {
        List<String> words = fields.strings("scopes", LONGEST_NAME).orElse(List.of());
        if (!ApiKeyScope.WORDS.containsAll(words)) {
            fields.reject("scopes", "must be of: " + String.join(", ", ApiKeyScope.WORDS));
        }
        List<ApiKeyScope> scopes = words.stream()
                .map(ApiKeyScope::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return scopes.isEmpty() ? List.of(ApiKeyScope.READ, ApiKeyScope.WRITE) : scopes;
    }

    private static OptionalInt number(JsonFields fields, String name, int most) {
        Optional<Long> number = fields.integer(name);
        if (number.isPresent() && (number.get() < 1 || number.get() > most)) {
            fields.reject(name, "must be between 1 and " + most);
            return OptionalInt.empty();
        }
        return number.map(value -> OptionalInt.of(value.intValue())).orElse(OptionalInt.empty());
    }
}
