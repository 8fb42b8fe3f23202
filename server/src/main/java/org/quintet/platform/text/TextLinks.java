package org.quintet.platform.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes links of the web and e-mail addresses that stand in text. */
final class TextLinks {

    static final String REL = "nofollow";
    static final String TARGET = "_blank";

    /** Each part is possessive, or starts where no other part could: long hostile text takes linear time. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<web>\\b(?:https?://|www\\.)(?=[\\p{L}\\p{N}])[^\\s<>\"]++)"
                    + "|(?<mail>(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++)",
            Pattern.CASE_INSENSITIVE);

    private static final String ENDS_A_SENTENCE = ".,;:!?'";

    private TextLinks() {}

    static void add(Element body) {
        List<TextNode> texts =
                body.nodeStream(TextNode.class).filter(text -> !isInLink(text)).toList();
        texts.forEach(TextLinks::addIn);
    }

    private static boolean isInLink(Node node) {
        for (Node above = node; above != null; above = above.parent()) {
            if (above.nameIs("a")) {
                return true;
            }
        }
        return false;
    }

    private static void addIn(TextNode node) {
        String text = node.getWholeText();
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            boolean mail = address.group("mail") != null;
            String found = mail ? address.group() : withoutPunctuation(address.group());
            if (done < address.start()) {
                node.before(new TextNode(text.substring(done, address.start())));
            }
            node.before(link(mail, found));
            done = address.start() + found.length();
        }
        if (done > 0) {
            node.text(text.substring(done));
        }
    }

    private static Element link(boolean mail, String address) {
        String target;
        if (mail) {
            target = "mailto:" + address;
        } else {
            target = address.regionMatches(true, 0, "www.", 0, 4) ? "http://" + address : address;
        }
        return new Element("a")
                .attr("href", target)
                .attr("rel", REL)
                .attr("target", TARGET)
                .appendText(address);
    }

    /** What ends the sentence around an address, or closes a parenthesis before it, is not part of it. */
    private static String withoutPunctuation(String address) {
        String around = address.indexOf('(') >= 0 ? ENDS_A_SENTENCE : ENDS_A_SENTENCE + ")";
        int end = address.length();
        while (around.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }
}
