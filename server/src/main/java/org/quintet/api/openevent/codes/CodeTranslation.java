package org.quintet.api.openevent.codes;

import static org.quintet.schema.Tables.DISCOUNT_CODE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.ticketing.codes.CodeChanges;
import org.quintet.ticketing.codes.CreateDiscountCode;

/** Translates what a client sent about a code into the core's words, and the core's refusals into the contract's. */
final class CodeTranslation {

    private static final String TICKETS = "tickets";
    private static final Set<String> RELATIONSHIPS = Set.of("event", "events");

    /** What is said when a code is made, and otherwise only compared. */
    private static final Set<Field<?>> FIXED = Set.of(DISCOUNT_CODE.USED_FOR);

    private CodeTranslation() {}

    /** {@code columns} are what the attributes in {@code sent} store. */
    static CodeChanges changes(Changes sent, Map<Field<?>, @Nullable Object> columns) {
        CodeChanges changes = new CodeChanges();
        columns.forEach((column, value) -> {
            if (!FIXED.contains(column)) {
                changes.put(column, value);
            }
        });
        if (sent.has(TICKETS)) {
            changes.forTicketTypes(Set.copyOf(sent.relatedIds(TICKETS)));
        }
        if (sent.has("events")) {
            changes.forEvents(Set.copyOf(sent.relatedIds("events")));
        }
        return changes;
    }

    /** Leaves out what only the installation's staff says. */
    static Changes heard(Attempt<OpenEventCaller> attempt, Changes sent) {
        return attempt.caller().isStaff() ? sent : sent.without("deleted-at");
    }

    /** A code stays with its event. */
    static void requireSameEvent(Changes sent, Optional<Long> event) {
        if (sent.has("event") && !sent.relatedId("event").equals(event)) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/relationships/event"), "A code stays with its event");
        }
    }

    static <T> T translated(Supplier<T> write) {
        try {
            return write.get();
        } catch (Failure.Invalid invalid) {
            throw refusal(invalid);
        } catch (Failure.Conflict conflict) {
            throw conflict.field().equals(TICKETS) ? notHidden(conflict.message()) : conflict;
        }
    }

    private static JsonApiException refusal(Failure.Invalid invalid) {
        Failure.Invalid.Problem problem = invalid.problems().getFirst();
        boolean taken =
                invalid.rule().filter(CreateDiscountCode.EVENT_HAS_ONE::equals).isPresent();
        ErrorSource source = taken
                ? new ErrorSource.Members(Map.of("event_id", problem.field()))
                : ErrorSource.pointer(place(problem.field()));
        return JsonApiException.unprocessable(source, problem.reason());
    }

    private static String place(String field) {
        return RELATIONSHIPS.contains(field)
                ? "/data/relationships/" + field
                : "/data/attributes/" + field.replace('_', '-');
    }

    static JsonApiException notHidden(String detail) {
        return JsonApiException.conflict(ErrorSource.pointer("/data/relationships/tickets"), detail);
    }
}
