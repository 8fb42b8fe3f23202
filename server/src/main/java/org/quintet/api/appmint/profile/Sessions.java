package org.quintet.api.appmint.profile;

import java.time.Duration;
import java.util.Optional;
import org.quintet.identity.User;
import org.quintet.identity.tokens.AccessTokens;
import org.quintet.identity.tokens.ExchangeRefreshToken;
import org.quintet.identity.tokens.IssueRefreshToken;
import org.quintet.organisations.Role;
import org.springframework.stereotype.Component;

/** Gives tokens to people who are signed in. */
@Component("appMintSessions")
class Sessions {

    private static final Duration ACCESS = Duration.ofHours(24);
    private static final Duration REFRESH = Duration.ofDays(30);

    private final AccessTokens accessTokens;
    private final IssueRefreshToken issueRefreshToken;
    private final ExchangeRefreshToken exchangeRefreshToken;

    Sessions(
            AccessTokens accessTokens, IssueRefreshToken issueRefreshToken, ExchangeRefreshToken exchangeRefreshToken) {
        this.accessTokens = accessTokens;
        this.issueRefreshToken = issueRefreshToken;
        this.exchangeRefreshToken = exchangeRefreshToken;
    }

    /** For somebody who has just given his password; {@code role} is what he is in the organisation. */
    Session open(User user, Optional<Role> role) {
        return Session.of(
                accessTokens.issue(user.id(), true, ACCESS),
                issueRefreshToken.execute(user.id(), REFRESH),
                UserView.of(user, role));
    }

    /** Exchanges a refresh token, which works once. */
    ExchangeRefreshToken.Exchanged exchange(String refreshToken) {
        return exchangeRefreshToken.execute(refreshToken, REFRESH);
    }

    /** Goes on for who has exchanged his refresh token. */
    Session resume(ExchangeRefreshToken.Exchanged exchanged, Optional<Role> role) {
        User user = exchanged.user();
        return Session.of(
                accessTokens.issue(user.id(), false, ACCESS), exchanged.refreshToken(), UserView.of(user, role));
    }
}
