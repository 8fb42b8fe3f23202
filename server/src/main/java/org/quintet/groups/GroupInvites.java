package org.quintet.groups;

import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.GROUP_ROLE;
import static org.quintet.schema.Tables.ROLE;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.events.roles.InvitationToken;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.quintet.schema.tables.records.GroupRoleRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The invitations to organize a group. */
@Component
public class GroupInvites {

    private static final int MAILS_AN_HOUR = 200;

    private final DSLContext sql;
    private final Groups groups;
    private final Clock clock;
    private final ApplicationEventPublisher domainEvents;
    private final RateLimit mails;

    GroupInvites(
            DSLContext sql, Groups groups, Clock clock, ApplicationEventPublisher domainEvents, RateLimits limits) {
        this.sql = sql;
        this.groups = groups;
        this.clock = clock;
        this.domainEvents = domainEvents;
        this.mails = limits.of(MAILS_AN_HOUR, Duration.ofHours(1));
    }

    /** What the mail with an invitation says. */
    public record Letter(String email, String token, String roleTitle, String groupName) {}

    /** The letter of an invitation that still waits to be accepted. */
    public Optional<Letter> letter(long inviteId) {
        return sql.select(
                        GROUP_ROLE.EMAIL,
                        GROUP_ROLE.TOKEN,
                        GROUP_ROLE.PROOF,
                        ROLE.TITLE_NAME,
                        ROLE.NAME,
                        EVENT_GROUP.NAME)
                .from(GROUP_ROLE)
                .join(ROLE)
                .on(ROLE.NAME.eq(GROUP_ROLE.ROLE))
                .join(EVENT_GROUP)
                .on(EVENT_GROUP.ID.eq(GROUP_ROLE.GROUP_ID))
                .where(GROUP_ROLE.ID.eq(inviteId))
                .and(GROUP_ROLE.ACCEPTED.isFalse())
                .and(EVENT_GROUP.DELETED_AT.isNull())
                .fetchOptional(row -> new Letter(
                        row.value1(),
                        new InvitationToken(row.value2(), row.value3()).text(),
                        Optional.ofNullable(row.value4()).orElse(row.value5()),
                        row.value6()));
    }

    /**
     * Has the invited address told.
     *
     * @throws Failure.TooManyRequests if {@code actor} sends so many mails to strangers
     */
    void send(long inviteId, User actor) {
        mails.count(Long.toString(actor.id()));
        domainEvents.publishEvent(new GroupInviteSent(inviteId, actor.id(), clock.instant()));
    }

    /** A row that nobody else changes until the transaction ends. */
    GroupRoleRecord locked(Condition which) {
        return sql.selectFrom(GROUP_ROLE)
                .where(which)
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("group role invite"));
    }

    /**
     * Refuses whoever did not make the group.
     *
     * @throws Failure.NotFound if there is no such group
     * @throws Failure.NotAllowed otherwise; staff passes
     */
    void requireCreator(User actor, long groupId) {
        if (groups.creator(groupId) != actor.id() && !actor.isPlatformStaff()) {
            throw new Failure.NotAllowed("Owner access is required.");
        }
    }
}
