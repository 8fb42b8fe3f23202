package org.quintet.bench.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads statements from PostgreSQL's log, where its lines begin with the time, the process in brackets and the application. */
final class ServerLog {

    private static final Pattern ENTRY =
            Pattern.compile("^\\S+ \\S+ \\S+ \\[\\d+] (\\S*) (\\w+):  (.*)$", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("^(?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
    private static final String PARAMETERS = "parameters: ";

    private ServerLog() {}

    /** The statements of that application, in their order. */
    static List<CapturedStatement> statements(String log, String application) {
        List<CapturedStatement> statements = new ArrayList<>();
        for (String entry : entries(log)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!matcher.matches() || !matcher.group(1).equals(application)) {
                continue;
            }
            String message = matcher.group(3);
            Matcher statement = STATEMENT.matcher(message);
            if (matcher.group(2).equals("LOG") && statement.matches()) {
                statements.add(new CapturedStatement(statement.group(1), List.of()));
            } else if (matcher.group(2).equals("DETAIL")
                    && message.toLowerCase(java.util.Locale.ROOT).startsWith(PARAMETERS)) {
                CapturedStatement last = statements.removeLast();
                statements.add(new CapturedStatement(last.text(), values(message.substring(PARAMETERS.length()))));
            }
        }
        return statements;
    }

    /** Further lines of an entry begin with a tab. */
    private static List<String> entries(String log) {
        List<String> entries = new ArrayList<>();
        for (String line : log.lines().toList()) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.add(entries.removeLast() + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    /** {@code $1 = 'it''s', $2 = NULL}. */
    private static List<@Nullable String> values(String text) {
        List<@Nullable String> values = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            at = text.indexOf(" = ", at) + 3;
            if (text.startsWith("NULL", at)) {
                values.add(null);
                at += 6;
                continue;
            }
            StringBuilder value = new StringBuilder();
            for (at++; ; at++) {
                if (text.charAt(at) != '\'') {
                    value.append(text.charAt(at));
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                    value.append('\'');
                    at++;
                } else {
                    break;
                }
            }
            values.add(value.toString());
            at += 3;
        }
        return values;
    }
}
