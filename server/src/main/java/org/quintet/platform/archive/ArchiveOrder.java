package org.quintet.platform.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order in which the files of an archive can come back: what a row refers to comes before it. */
public final class ArchiveOrder {

    private ArchiveOrder() {}

    /**
     * {@code tables} in that order, and by name where it is all the same.
     *
     * @param known files that are there before
     * @throws IllegalStateException if they refer to each other in a circle, or to what is not there
     */
    public static List<ArchivedTable> of(List<ArchivedTable> tables, Set<String> known) {
        List<ArchivedTable> rest = new ArrayList<>(tables);
        rest.sort(Comparator.comparing(ArchivedTable::name));
        List<ArchivedTable> sorted = new ArrayList<>();
        Set<String> done = new HashSet<>(known);
        while (!rest.isEmpty()) {
            ArchivedTable next = rest.stream()
                    .filter(table -> done.containsAll(table.needed()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no order of " + rest));
            rest.remove(next);
            sorted.add(next);
            done.add(next.name());
        }
        return sorted;
    }
}
