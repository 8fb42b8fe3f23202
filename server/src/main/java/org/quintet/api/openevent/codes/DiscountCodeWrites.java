package org.quintet.api.openevent.codes;

import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.quintet.ticketing.codes.ChangeDiscountCode;
import org.quintet.ticketing.codes.CodeUse;
import org.quintet.ticketing.codes.CreateDiscountCode;
import org.springframework.stereotype.Component;

/** Has discount codes written, by whom the contract lets. */
@Component
class DiscountCodeWrites {

    private static final String USED_FOR = "used-for";

    private final DiscountCodePermissions access;
    private final CreateDiscountCode createDiscountCode;
    private final ChangeDiscountCode changeDiscountCode;

    DiscountCodeWrites(
            DiscountCodePermissions access,
            CreateDiscountCode createDiscountCode,
            ChangeDiscountCode changeDiscountCode) {
        this.access = access;
        this.createDiscountCode = createDiscountCode;
        this.changeDiscountCode = changeDiscountCode;
    }

    /** Returns the new code's id; {@code columns} are what the attributes in {@code sent} store. */
    String create(Attempt<OpenEventCaller> attempt, Changes sent, Map<Field<?>, @Nullable Object> columns) {
        CodeUse use = sent.text(USED_FOR)
                .flatMap(CodeUse::of)
                .orElseThrow(() -> conflict("used-for must be 'ticket' or 'event'"));
        Optional<Long> event = sent.relatedId("event");
        boolean toldWhich = use == CodeUse.EVENT || event.isPresent();
        if (toldWhich && !access.mayWrite(attempt.caller(), use.word(), event)) {
            throw use == CodeUse.TICKET
                    ? JsonApiException.forbidden(
                            ErrorSource.pointer("/data/relationships/event"), "You are not authorized")
                    : CodeAccess.unverified("Please verify your permission or check your relationship");
        }
        return CodeTranslation.translated(() -> createDiscountCode.execute(
                        attempt.caller().caller(), use, event, CodeTranslation.changes(sent, columns)))
                .getId()
                .toString();
    }

    void update(Attempt<OpenEventCaller> attempt, Changes sent, Map<Field<?>, @Nullable Object> columns) {
        CodeTranslation.translated(() ->
                changeDiscountCode.execute(attempt.caller().caller(), attempt.rowId(), code -> {
                    requireSameUse(sent, code);
                    CodeTranslation.requireSameEvent(sent, Optional.ofNullable(code.getEventId()));
                    return CodeTranslation.changes(sent, columns);
                }));
    }

    private static void requireSameUse(Changes sent, DiscountCodeRecord code) {
        if (sent.has(USED_FOR) && !sent.text(USED_FOR).equals(Optional.of(code.getUsedFor()))) {
            throw conflict("Cannot modify discount code usage type");
        }
    }

    private static JsonApiException conflict(String detail) {
        return JsonApiException.conflict(ErrorSource.pointer("/data/attributes/used-for"), detail);
    }
}
