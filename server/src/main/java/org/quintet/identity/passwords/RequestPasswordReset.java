package org.quintet.identity.passwords;

import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.identity.Emails;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Sends a link for a new password, if the address is a user's. Whoever asks does not learn whether it is. */
@UseCase
public class RequestPasswordReset {

    private static final int MOST_FOR_AN_ADDRESS = 3;
    private static final int MOST_FROM_A_CLIENT = 1;

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final RateLimit byAddress;
    private final RateLimit byClient;

    RequestPasswordReset(DSLContext sql, Clock clock, ApplicationEventPublisher events, RateLimits limits) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
        this.byAddress = limits.of(MOST_FOR_AN_ADDRESS, Duration.ofHours(1));
        this.byClient = limits.of(MOST_FROM_A_CLIENT, Duration.ofMinutes(1));
    }

    /**
     * Asks for a link to the user of {@code email}, in any case.
     *
     * @param client the network address of whoever asks
     * @throws Failure.TooManyRequests if it was asked for this address, or by this client, too often
     */
    public void execute(String email, String client) {
        String address = Emails.normalized(email);
        byClient.count(client);
        if (!Emails.isOne(address)) {
            return;
        }
        byAddress.count(address);
        Record user = sql.select(User.COLUMNS)
                .select(USERS.WAS_REGISTERED_WITH_ORDER)
                .from(USERS)
                .where(Emails.same(USERS.EMAIL, address))
                .and(USERS.DELETED_AT.isNull())
                .fetchOne();
        if (user != null) {
            User known = User.of(user);
            events.publishEvent(new PasswordResetRequested(
                    known.id(),
                    known.email(),
                    known.fullName(),
                    user.get(USERS.WAS_REGISTERED_WITH_ORDER) && !known.isVerified(),
                    clock.instant()));
        }
    }
}
