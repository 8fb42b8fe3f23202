package org.quintet.platform.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of HTML for readers who show no HTML: paragraphs as lines, links with their addresses. */
public final class PlainText implements NodeVisitor {

    private static final Pattern BLANK_LINES = Pattern.compile(" *\n( *\n)+");

    private final StringBuilder text = new StringBuilder();
    private int preformatted;

    private PlainText() {}

    /** The text of {@code html}. */
    public static String of(String html) {
        PlainText plain = new PlainText();
        Jsoup.parse(html).body().traverse(plain);
        return BLANK_LINES.matcher(plain.text).replaceAll("\n\n").strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode written) {
            append(written);
        } else if (node instanceof Element element) {
            if (element.nameIs("pre")) {
                preformatted++;
            } else if (element.nameIs("br")) {
                text.append('\n');
            } else if (element.nameIs("li")) {
                text.append("- ");
            }
        }
    }

    private void append(TextNode written) {
        if (preformatted > 0) {
            text.append(written.getWholeText());
        } else {
            text.append(startsLine() ? written.text().stripLeading() : written.text());
        }
    }

    private boolean startsLine() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (element.nameIs("pre")) {
            preformatted--;
        }
        String address = element.nameIs("a") ? element.attr("href") : "";
        if (!address.isEmpty() && !address.equals(element.text())) {
            text.append(" (").append(address).append(')');
        }
        if (element.nameIs("li")) {
            text.append('\n');
        } else if (element.isBlock()) {
            text.append("\n\n");
        }
    }
}
