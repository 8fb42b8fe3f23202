package org.quintet.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown: the first and the last column to the left, figures to the right. */
public final class Table {

    private final StringBuilder text = new StringBuilder();

    public Table(String... titles) {
        line(List.of(titles));
        line(Arrays.stream(titles)
                .map(title -> title.equals(titles[0]) || title.isEmpty() ? "---" : "--:")
                .toList());
    }

    public void row(String... cells) {
        line(List.of(cells));
    }

    private void line(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
