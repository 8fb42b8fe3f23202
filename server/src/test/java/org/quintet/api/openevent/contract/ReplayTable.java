package org.quintet.api.openevent.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How many operations each group has, how many of them pass, and how many are not yet there. */
final class ReplayTable {

    private final Map<String, Map<Operation, String>> groups = new LinkedHashMap<>();

    void note(Operation operation, boolean notYet, boolean passes) {
        String how = notYet ? "not yet" : passes ? "passing" : "failing";
        groups.computeIfAbsent(operation.group(), _ -> new LinkedHashMap<>()).put(operation, how);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line("group", "operations", "passing", "not yet"));
        int operations = 0;
        int passing = 0;
        int notYet = 0;
        for (var group : groups.entrySet()) {
            int all = group.getValue().size();
            int passed = count(group.getValue(), "passing");
            int later = count(group.getValue(), "not yet");
            text.append(line(group.getKey(), all, passed, later));
            operations += all;
            passing += passed;
            notYet += later;
        }
        return text.append(line("Total", operations, passing, notYet)).toString();
    }

    private static int count(Map<Operation, String> operations, String how) {
        return (int) operations.values().stream().filter(how::equals).count();
    }

    private static String line(Object group, Object operations, Object passing, Object notYet) {
        return String.format(Locale.ROOT, "%-24s | %10s | %7s | %7s\n", group, operations, passing, notYet);
    }
}
