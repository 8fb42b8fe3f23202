package org.quintet.api.openevent.payments;

import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.STRIPE_AUTHORIZATION;

import org.jooq.DSLContext;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.quintet.payments.LinkStripeAccount;
import org.quintet.payments.RelinkStripeAccount;
import org.quintet.payments.StripeAccounts;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/**
 * Type {@code stripe-authorization}: an event's own account at Stripe (document, group Stripe Authorization). The code that
 * the organiser got of Stripe is exchanged and not kept; the document's "co-organizer" reads, organizers write.
 */
@Component
class StripeAuthorizationResource implements OpenEventResource {

    private static final String CODE = "stripe-auth-code";

    private final DSLContext sql;
    private final EventSatellites satellites;
    private final StripeAccounts accounts;
    private final LinkStripeAccount linkStripeAccount;
    private final RelinkStripeAccount relinkStripeAccount;
    private final ResourceType<OpenEventCaller> type;

    StripeAuthorizationResource(
            DSLContext sql,
            EventSatellites satellites,
            StripeAccounts accounts,
            LinkStripeAccount linkStripeAccount,
            RelinkStripeAccount relinkStripeAccount) {
        this.sql = sql;
        this.satellites = satellites;
        this.accounts = accounts;
        this.linkStripeAccount = linkStripeAccount;
        this.relinkStripeAccount = relinkStripeAccount;
        this.type = satellites
                .declare(
                        "stripe-authorization",
                        STRIPE_AUTHORIZATION,
                        STRIPE_AUTHORIZATION.ID,
                        STRIPE_AUTHORIZATION.EVENT_ID,
                        EventAuthority.ORGANIZER)
                // payers' browsers need the key
                .get(Permissions.signedIn())
                .createdBy(this::create)
                .updatedBy(this::update)
                .attribute("stripe-publishable-key", STRIPE_AUTHORIZATION.PUBLISHABLE_KEY, string().readOnly())
                .input(CODE, string().required())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(
                EventAuthority.ORGANIZER,
                attempt,
                changes,
                _ -> JsonApiException.forbidden(ErrorSource.text(""), "Minimum Organizer access required"));
        long event = changes.relatedId("event").orElseThrow();
        requireOpenTo(event);
        return Long.toString(
                linkStripeAccount.execute(event, account(changes.text(CODE).orElseThrow())));
    }

    /** Before Stripe is asked: its codes are good for once. */
    private void requireOpenTo(long event) {
        if (!sql.fetchExists(EVENT, EVENT.ID.eq(event).and(EVENT.CAN_PAY_BY_STRIPE))) {
            throw JsonApiException.forbidden(ErrorSource.text(""), "Stripe payment is disabled for this Event");
        }
        if (sql.fetchExists(STRIPE_AUTHORIZATION, STRIPE_AUTHORIZATION.EVENT_ID.eq(event))) {
            throw JsonApiException.conflict(
                    ErrorSource.pointer("/data/relationships/event"),
                    "Stripe Authorization already exists for this event");
        }
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(EventAuthority.ORGANIZER, attempt, changes);
        changes.text(CODE).ifPresent(code -> relinkStripeAccount.execute(attempt.rowId(), account(code)));
    }

    private StripeAccounts.Account account(String code) {
        if (!accounts.configured()) {
            throw JsonApiException.forbidden(
                    ErrorSource.text(""), "Stripe payment isn't configured properly for the Platform");
        }
        try {
            return accounts.exchange(code);
        } catch (Failure.Invalid invalid) {
            throw JsonApiException.unprocessable(ErrorSource.pointer("/data/stripe_auth_code"), invalid.message());
        }
    }
}
