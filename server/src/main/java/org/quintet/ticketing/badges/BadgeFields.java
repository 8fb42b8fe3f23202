package org.quintet.ticketing.badges;

import static org.quintet.schema.Tables.BADGE_FIELD;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.BadgeFieldRecord;

/** Writes the fields of a badge. */
final class BadgeFields {

    /** The most fields of one badge. */
    static final int MOST = 200;

    private BadgeFields() {}

    /**
     * Adds, changes and removes fields in the order of {@code changes}.
     *
     * @throws Failure.Invalid if one that is to be changed is not the form's, or there would be more than {@link #MOST}
     */
    static void write(DSLContext sql, long form, List<BadgeFieldChange> changes) {
        changes.forEach(change -> write(sql, form, change));
        if (sql.fetchCount(BADGE_FIELD, BADGE_FIELD.BADGE_FORM_ID.eq(form)) > MOST) {
            throw new Failure.Invalid("badge_fields", "Must not be more than " + MOST);
        }
    }

    private static void write(DSLContext sql, long form, BadgeFieldChange change) {
        if (change.id().isEmpty()) {
            if (!change.remove()) {
                BadgeFieldRecord field = row(change);
                field.setBadgeFormId(form);
                sql.insertInto(BADGE_FIELD).set(field).execute();
            }
            return;
        }
        Condition mine = BADGE_FIELD.ID.eq(change.id().get()).and(BADGE_FIELD.BADGE_FORM_ID.eq(form));
        int written = change.remove()
                ? sql.deleteFrom(BADGE_FIELD).where(mine).execute()
                : sql.update(BADGE_FIELD).set(row(change)).where(mine).execute();
        // one that is gone already need not be removed
        if (written == 0 && !change.remove()) {
            throw new Failure.Invalid(
                    "badge_fields", "There is no field " + change.id().get());
        }
    }

    private static BadgeFieldRecord row(BadgeFieldChange change) {
        BadgeFieldRecord field = new BadgeFieldRecord();
        field.setFieldIdentifier(change.fieldIdentifier().orElse(null));
        field.setCustomField(change.customField().orElse(null));
        field.setLayout(change.layout());
        return field;
    }
}
