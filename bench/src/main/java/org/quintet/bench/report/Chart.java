package org.quintet.bench.report;

import java.util.Locale;
import org.quintet.bench.read.ReadFigures;

/** A bar for each read and data set: how much of the lower limit it reaches. */
final class Chart {

    private static final int LEFT = 200;
    private static final int WIDTH = 480;
    private static final int ROW = 46;
    private static final int TOP = 40;

    private Chart() {}

    static String of(Report report) {
        int height = TOP + ROW * report.small().size() + 30;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="22">Answers a second, as a share of the lower limit: small (light), large (dark)</text>
                """.formatted(LEFT + WIDTH + 60, height, LEFT));
        for (int i = 0; i < report.small().size(); i++) {
            ReadFigures small = report.small().get(i);
            int y = TOP + i * ROW;
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
                    .formatted(LEFT - 10, y + 22, small.name()));
            bar(svg, y + 4, small.share(), "#9ecae1");
            bar(svg, y + 20, report.large().get(i).share(), "#3182bd");
        }
        int bottom = TOP + report.small().size() * ROW;
        svg.append("<line x1=\"%1$d\" y1=\"%2$d\" x2=\"%1$d\" y2=\"%3$d\" stroke=\"#d62728\" stroke-dasharray=\"4\"/>%n"
                .formatted(LEFT + WIDTH / 2, TOP, bottom));
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">0.5</text>%n".formatted(LEFT + WIDTH / 2, bottom + 16));
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, int y, double share, String colour) {
        double width = Math.min(1, share) * WIDTH;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"14\" fill=\"%s\"/><text x=\"%.0f\" y=\"%d\" font-size=\"11\">%.2f</text>%n",
                LEFT,
                y,
                width,
                colour,
                LEFT + width + 5,
                y + 11,
                share));
    }
}
