package org.quintet.staffing;

import static org.quintet.schema.Tables.CLIENT;
import static org.quintet.schema.Tables.SKILL_LEVEL;
import static org.quintet.schema.Tables.STAFF_POSITION;

import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;

/**
 * What each organisation keeps a numbered list of. The rows of all lists have these columns.
 *
 * @param number names the entry within its organisation; a number is given once
 * @param name unique within the organisation, in any case
 * @param details what else can be said of an entry
 * @param kind as {@code staffing_number} names it
 */
public record Directory(
        Table<?> table,
        Field<Long> organisationId,
        Field<Integer> number,
        Field<String> name,
        Field<Instant> createdAt,
        Field<Instant> updatedAt,
        List<Field<String>> details,
        String kind) {

    public static final Directory POSITIONS = new Directory(
            STAFF_POSITION,
            STAFF_POSITION.ORGANISATION_ID,
            STAFF_POSITION.NUMBER,
            STAFF_POSITION.NAME,
            STAFF_POSITION.CREATED_AT,
            STAFF_POSITION.UPDATED_AT,
            List.of(),
            "position");

    public static final Directory SKILL_LEVELS = new Directory(
            SKILL_LEVEL,
            SKILL_LEVEL.ORGANISATION_ID,
            SKILL_LEVEL.NUMBER,
            SKILL_LEVEL.NAME,
            SKILL_LEVEL.CREATED_AT,
            SKILL_LEVEL.UPDATED_AT,
            List.of(),
            "skill_level");

    public static final Directory CLIENTS = new Directory(
            CLIENT,
            CLIENT.ORGANISATION_ID,
            CLIENT.NUMBER,
            CLIENT.NAME,
            CLIENT.CREATED_AT,
            CLIENT.UPDATED_AT,
            List.of(CLIENT.CONTACT_NAME, CLIENT.EMAIL, CLIENT.PHONE, CLIENT.NOTES),
            "client");

    /** An entry in words, such as {@code skill level}. */
    public String title() {
        return kind.replace('_', ' ');
    }

    /** The unique index on the name. */
    String nameIndex() {
        return table.getName() + "_name";
    }
}
