package org.quintet.api.primecal.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a sign-in gives. {@code refresh_token} is there only for clients that keep it themselves. */
record SessionAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("issued_at") Instant issuedAt,
        @JsonProperty("refresh_expires_at") Instant refreshExpiresAt,

        @JsonProperty("refresh_token") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String refreshToken,

        ProfileAnswer user) {}
