package org.quintet.events.roles;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.ROLE;
import static org.quintet.schema.Tables.ROLE_INVITE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.identity.Emails;
import org.quintet.identity.User;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.quintet.schema.tables.records.RoleInviteRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The invitations to a role at an event. Open Event shows an invitation's hash to organizers, so it is stored as it is; what
 * limits it is that it works once, and not for long. The token in the mail has a proof besides, which no organizer sees:
 * only that proves the address.
 */
@Component
public class RoleInvites {

    private static final int MAILS_AN_HOUR = 200;

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher domainEvents;
    private final RateLimit mails;

    RoleInvites(DSLContext sql, Clock clock, ApplicationEventPublisher domainEvents, RateLimits limits) {
        this.sql = sql;
        this.clock = clock;
        this.domainEvents = domainEvents;
        this.mails = limits.of(MAILS_AN_HOUR, Duration.ofHours(1));
    }

    /** What the mail with an invitation says. */
    public record Letter(String email, String token, String roleTitle, long eventId, String eventName) {}

    /** The letter of an invitation that still waits to be accepted. */
    public Optional<Letter> letter(long inviteId) {
        return sql.select(
                        ROLE_INVITE.EMAIL,
                        ROLE_INVITE.HASH,
                        ROLE_INVITE.PROOF,
                        ROLE.TITLE_NAME,
                        ROLE.NAME,
                        EVENT.ID,
                        EVENT.NAME)
                .from(ROLE_INVITE)
                .join(ROLE)
                .on(ROLE.NAME.eq(ROLE_INVITE.ROLE))
                .join(EVENT)
                .on(EVENT.ID.eq(ROLE_INVITE.EVENT_ID))
                .where(ROLE_INVITE.ID.eq(inviteId))
                .and(isPending())
                .and(EVENT.DELETED_AT.isNull())
                .fetchOptional(row -> new Letter(
                        row.value1(),
                        new InvitationToken(row.value2(), row.value3()).text(),
                        Optional.ofNullable(row.value4()).orElse(row.value5()),
                        row.value6(),
                        row.value7()));
    }

    /** The address to which an invitation went that can still be accepted or was, by its hash or token. */
    public Optional<String> invitee(String token) {
        return sql.select(ROLE_INVITE.EMAIL)
                .from(ROLE_INVITE)
                .where(hasHash(token))
                .and(isPending().not().or(ROLE_INVITE.EXPIRES_AT.gt(clock.instant())))
                .fetchOptional(ROLE_INVITE.EMAIL);
    }

    static Condition isPending() {
        return ROLE_INVITE.STATUS.eq(inline(InviteStatus.PENDING.word()));
    }

    /** The invitation with this hash, or with the hash in this token; no other text is looked up. */
    static Condition hasHash(String token) {
        String hash = InvitationToken.hashIn(token);
        return hash.isEmpty() ? falseCondition() : ROLE_INVITE.HASH.eq(hash);
    }

    static Condition sentTo(String email) {
        return Emails.same(ROLE_INVITE.EMAIL, email);
    }

    /** The failure that an address means which was invited to the event before; any other error as it is. */
    static RuntimeException failure(RuntimeException error) {
        return Constraints.isBroken("role_invite_of_address", error)
                ? new Failure.Conflict("email", "Role Invite has already been sent for this email.")
                : error;
    }

    /** Stores an invitation as of now. */
    public RoleInviteRecord insert(long eventId, String email, String role, InviteStatus status) {
        Instant now = clock.instant();
        InvitationToken token = InvitationToken.random();
        return sql.insertInto(ROLE_INVITE)
                .set(ROLE_INVITE.EVENT_ID, eventId)
                .set(ROLE_INVITE.EMAIL, email)
                .set(ROLE_INVITE.ROLE, role)
                .set(ROLE_INVITE.HASH, token.hash())
                .set(ROLE_INVITE.PROOF, token.proof())
                .set(ROLE_INVITE.STATUS, status.word())
                .set(ROLE_INVITE.CREATED_AT, now)
                .set(ROLE_INVITE.EXPIRES_AT, now.plus(InvitationToken.LIFETIME))
                .returning()
                .fetchSingle();
    }

    /**
     * Has the invited address told.
     *
     * @throws Failure.TooManyRequests if {@code actor} sends so many mails to strangers
     */
    void send(RoleInviteRecord invite, User actor) {
        mails.count(Long.toString(actor.id()));
        domainEvents.publishEvent(new RoleInviteSent(invite.getId(), actor.id(), clock.instant()));
    }

    /** Deletes what waits to make somebody else the owner. */
    void deleteOtherOwnerInvites(RoleInviteRecord invite) {
        sql.deleteFrom(ROLE_INVITE)
                .where(ROLE_INVITE.EVENT_ID.eq(invite.getEventId()))
                .and(ROLE_INVITE.ROLE.eq(EventRole.OWNER.word()))
                .and(isPending())
                .and(ROLE_INVITE.ID.ne(invite.getId()))
                .execute();
    }

    /** A row that nobody else changes until the transaction ends. */
    RoleInviteRecord locked(Condition which) {
        return sql.selectFrom(ROLE_INVITE)
                .where(which)
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("role invite"));
    }
}
