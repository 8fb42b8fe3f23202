package org.quintet.platform.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines that fit. */
final class Lines {

    private Lines() {}

    /**
     * The lines of a text, in the order in which they are read. A word that is too long for a line of its own is broken.
     *
     * @param width how wide a piece of text is, in the measure of {@code most}
     */
    static List<String> of(String text, double most, ToDoubleFunction<String> width) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(paragraph -> breakUp(paragraph, most, width, lines));
        return lines;
    }

    private static void breakUp(String paragraph, double most, ToDoubleFunction<String> width, List<String> lines) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(paragraph);
        StringBuilder line = new StringBuilder();
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            String piece = paragraph.substring(from, to);
            if (!line.isEmpty() && width.applyAsDouble((line + piece).stripTrailing()) > most) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            cutOverlong(line, most, width, lines);
        }
        lines.add(line.toString().stripTrailing());
    }

    private static void cutOverlong(
            StringBuilder line, double most, ToDoubleFunction<String> width, List<String> lines) {
        while (width.applyAsDouble(line.toString().stripTrailing()) > most
                && line.codePointCount(0, line.length()) > 1) {
            int fitting = fitting(line.toString(), most, width);
            lines.add(line.substring(0, fitting));
            line.delete(0, fitting);
        }
    }

    /** How many characters of the text fit; one at least. */
    private static int fitting(String text, double most, ToDoubleFunction<String> width) {
        int end = text.offsetByCodePoints(0, 1);
        for (int next = end; next < text.length(); ) {
            next = text.offsetByCodePoints(next, 1);
            if (width.applyAsDouble(text.substring(0, next)) > most) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
