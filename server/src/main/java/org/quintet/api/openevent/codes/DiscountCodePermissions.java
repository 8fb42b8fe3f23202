package org.quintet.api.openevent.codes;

import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiError;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.springframework.stereotype.Component;

/** Who reads and writes discount codes, and how they are found by themselves. */
@Component
class DiscountCodePermissions {

    private static final String NOT_AUTHORIZED = "You are not authorized";

    private final DSLContext sql;
    private final Clock clock;
    private final Permissions permissions;
    private final CodeOfUrl codes;

    DiscountCodePermissions(DSLContext sql, Clock clock, Permissions permissions, CodeOfUrl codes) {
        this.sql = sql;
        this.clock = clock;
        this.permissions = permissions;
        this.codes = codes;
    }

    /** The installation's staff, in the words that the contract's server has for codes. */
    static Permission<OpenEventCaller> staff() {
        return new Permission<>("admin", attempt -> {
            if (!attempt.caller().requireUser().isPlatformStaff()) {
                throw CodeAccess.unverified(NOT_AUTHORIZED);
            }
        });
    }

    /** Whoever knows the code itself; by its id, who may come across it; staff that of an event. */
    Permission<OpenEventCaller> readers() {
        return new Permission<>("anyone by the code; signed in by the id; admin that of an event", attempt -> {
            if (CodeOfUrl.isRead(attempt)) {
                return;
            }
            boolean ofEvent = attempt.parent()
                    .filter(parent -> parent.type().equals("event"))
                    .isPresent();
            if (ofEvent) {
                staff().check().accept(attempt);
            }
            attempt.caller().requireUser();
        });
    }

    /** Organisers of the event of a code for tickets, staff those of the installation. */
    Permission<OpenEventCaller> writers() {
        return new Permission<>("event's organisers for its tickets, admin", attempt -> {
            attempt.caller().requireUser();
            DiscountCodeRecord code = sql.selectFrom(DISCOUNT_CODE)
                    .where(DISCOUNT_CODE.ID.eq(attempt.rowId()))
                    .fetchOptional()
                    .orElseThrow(Permissions::notThere);
            if (!mayWrite(attempt.caller(), code.getUsedFor(), Optional.ofNullable(code.getEventId()))) {
                throw CodeAccess.unverified("Please verify your permission");
            }
        });
    }

    /** Whether the caller may write codes for that use, at that event. */
    boolean mayWrite(OpenEventCaller caller, String usedFor, Optional<Long> event) {
        return caller.isStaff()
                || (usedFor.equals("ticket")
                        && event.filter(it -> permissions.has(caller, EventAuthority.COORGANIZER, it))
                                .isPresent());
    }

    /** The row of the code in the URL, if it can be used now. */
    Optional<String> named(Attempt<OpenEventCaller> attempt) {
        DiscountCodeRecord code = sql.selectFrom(DISCOUNT_CODE)
                .where(codes.rows(attempt, DISCOUNT_CODE.EVENT_ID, DISCOUNT_CODE.CODE))
                .and(DISCOUNT_CODE.USED_FOR.eq("ticket"))
                .and(DISCOUNT_CODE.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> JsonApiException.notFound(ErrorSource.parameter("code"), "DiscountCode: not found"));
        if (CodeOfUrl.isRead(attempt)) {
            requireUsable(code);
        }
        return Optional.of(code.getId().toString());
    }

    private void requireUsable(DiscountCodeRecord code) {
        if (!code.getIsActive()) {
            throw notActive("Discount Code is not active");
        }
        Instant now = clock.instant();
        Instant end = Optional.ofNullable(code.getValidTill())
                .orElseGet(() -> sql.select(EVENT.ENDS_AT)
                        .from(EVENT)
                        .where(EVENT.ID.eq(code.getEventId()))
                        .fetchSingle()
                        .value1());
        boolean begun = code.getValidFrom() == null || !now.isBefore(code.getValidFrom());
        if (!begun || now.isAfter(end)) {
            throw notActive("Discount Code is not active in current time frame");
        }
    }

    private static JsonApiException notActive(String detail) {
        return new JsonApiException(JsonApiError.of(
                405,
                "Method Not Allowed",
                new ErrorSource.Members(Map.of("pointer", "/data/attributes/is-active")),
                detail));
    }
}
