package org.quintet.api.appmint.records;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.quintet.api.appmint.query.QueryFields;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.organisations.Organisation;
import tools.jackson.databind.node.ObjectNode;

/**
 * A collection of the repository: the records of one datatype. There is one bean for each that the core has tables for; all
 * others are {@link StoredCollection}s. Records are wrapped: {@code {"pk", "sk", "datatype", "state", "version", …, "data"}}.
 */
public interface RecordCollection {

    /** Its datatype, as paths and bodies name it. */
    String name();

    /** The fields of its records that queries may name. One of them is {@code sk}, one {@code modifydate}. */
    QueryFields fields();

    /** The texts of a record in which a keyword is looked for. */
    Field<String> text();

    /** Where its records are, and which of them are the organisation's. */
    Source source(Organisation organisation);

    /** Some of the organisation's records, wrapped. */
    List<?> list(Organisation organisation, Selection selection);

    /**
     * Creates the record that {@code body}, {@code {"data": {…}}}, describes, and returns it wrapped.
     *
     * @throws org.quintet.platform.failures.Failure.Invalid if it cannot be so
     */
    Object create(Staff staff, ObjectNode body);

    /**
     * The record that {@code id}, its pk or sk, names, wrapped.
     *
     * @throws org.quintet.platform.failures.Failure.NotFound if the organisation has none
     */
    Object read(Staff staff, String id);

    /**
     * Changes the data of a record as {@code edit} says and returns it wrapped. The edit is applied while nobody else can
     * change the record.
     *
     * @throws org.quintet.platform.failures.Failure.NotFound if the organisation has no such record
     * @throws org.quintet.platform.failures.Failure.Conflict if the edit was made of another version
     */
    Object change(Staff staff, String id, RecordEdit edit);

    /**
     * Deletes a record.
     *
     * @throws org.quintet.platform.failures.Failure.NotFound if the organisation has no such record
     */
    void delete(Staff staff, String id);

    /**
     * Takes a record to another state and returns it wrapped.
     *
     * @throws org.quintet.platform.failures.Failure.NotFound if the organisation has no such record
     * @throws org.quintet.platform.failures.Failure.Invalid if its kind has no such state
     */
    Object take(Staff staff, String id, StateChange change);

    /** Tables, and the condition that holds for the rows which are records. */
    record Source(Table<?> from, Condition rows) {}
}
