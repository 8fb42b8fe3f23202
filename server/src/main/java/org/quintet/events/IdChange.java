package org.quintet.events;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A change of a set of ids: which they are to be, or which come and go.
 *
 * @param exactly all of them; empty if only {@code added} and {@code removed} are said
 */
public record IdChange(Optional<Set<Long>> exactly, Set<Long> added, Set<Long> removed) {

    public IdChange {
        exactly = exactly.map(Set::copyOf);
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /** Nothing changes. */
    public static IdChange none() {
        return new IdChange(Optional.empty(), Set.of(), Set.of());
    }

    public boolean isEmpty() {
        return exactly.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    /** The ids afterwards. */
    public Set<Long> appliedTo(Set<Long> before) {
        Set<Long> after = new TreeSet<>(exactly.orElse(before));
        after.addAll(added);
        after.removeAll(removed);
        return after;
    }
}
