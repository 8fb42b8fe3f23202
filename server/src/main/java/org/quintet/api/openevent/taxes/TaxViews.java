package org.quintet.api.openevent.taxes;

import static org.quintet.schema.Tables.TAX;

import java.util.Set;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Operation;
import org.quintet.jsonapi.Views;

/** Who sees all of a tax: staff, and the organisers of its event wherever the request is about that one event. */
record TaxViews(EventSatellites satellites) implements Views<OpenEventCaller> {

    static final String FULL = "full";

    @Override
    public Set<String> seenBy(Attempt<OpenEventCaller> attempt, Placement placement) {
        return seesAll(attempt) ? Set.of(FULL) : Set.of();
    }

    private boolean seesAll(Attempt<OpenEventCaller> attempt) {
        OpenEventCaller caller = attempt.caller();
        if (caller.isStaff()) {
            return true;
        }
        if (caller.caller().signedInUser().isEmpty()) {
            return false;
        }
        if (attempt.type().equals("tax")) {
            // whose tax it is to create stands in the body, and is looked at before anything is stored
            return attempt.operation() == Operation.CREATE
                    || (attempt.id().isPresent()
                            && satellites.organised(caller, TAX, TAX.ID, TAX.EVENT_ID, attempt.rowId()));
        }
        return attempt.type().equals("event")
                && attempt.id().isPresent()
                && satellites.organised(caller, attempt.rowId());
    }
}
