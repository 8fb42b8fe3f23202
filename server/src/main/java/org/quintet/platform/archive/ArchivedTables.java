package org.quintet.platform.archive;

import java.util.List;

/** What a module has in archives. */
@FunctionalInterface
public interface ArchivedTables {

    /** Its tables, in any order. */
    List<ArchivedTable> tables();
}
