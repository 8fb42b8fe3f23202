package org.quintet.api.appmint.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer to signing in. AppMint's pages and clients name the tokens differently and look for them in two places:
 * every name is in both.
 */
record Session(
        String token,
        String accessToken,
        String refreshToken,
        @JsonProperty("refresh_token") String refreshTokenInSnakeCase,
        UserView user,
        Data data) {

    record Data(
            String token,
            String accessToken,
            String refreshToken,
            @JsonProperty("refresh_token") String refreshTokenInSnakeCase,
            UserView user) {}

    static Session of(String accessToken, String refreshToken, UserView user) {
        Data data = new Data(accessToken, accessToken, refreshToken, refreshToken, user);
        return new Session(accessToken, accessToken, refreshToken, refreshToken, user, data);
    }
}
