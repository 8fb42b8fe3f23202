package org.quintet.api.appmint.records;

import org.quintet.api.appmint.tenancy.Staff;
import tools.jackson.databind.node.ObjectNode;

/** A collection of the repository: the records of one datatype. There is one bean for each. */
public interface RecordCollection {

    /** Its datatype, as paths and bodies name it. */
    String name();

    /** Creates the record that {@code body}, {@code {"data": {…}}}, describes, and returns it wrapped. */
    Object create(Staff staff, ObjectNode body);

    /** The record that {@code id}, its pk or sk, names, wrapped. */
    Object read(Staff staff, String id);
}
