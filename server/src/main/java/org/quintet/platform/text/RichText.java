package org.quintet.platform.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML that a stranger wrote, made harmless: a few tags for the form of text stay, of attributes only where a link leads
 * and how text is set. Other tags go and leave their text. Cleaning what is clean changes nothing: clients send back what
 * they were shown.
 */
public final class RichText {

    private static final String[] TAGS = {
        "b", "strong", "span", "p", "em", "i", "u", "center", "sup", "sub", "ul", "ol", "li", "strike", "br"
    };
    private static final Set<String> STYLES = Set.of("text-align", "font-weight", "text-decoration");
    private static final Pattern STYLE_VALUE = Pattern.compile("[a-zA-Z0-9 #%.-]+");

    private static final Cleaner WITHOUT_LINKS = new Cleaner(form());
    private static final Cleaner WITH_LINKS = new Cleaner(form().addTags("a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", TextLinks.REL)
            .addEnforcedAttribute("a", "target", TextLinks.TARGET));

    private RichText() {}

    private static Safelist form() {
        return new Safelist().addTags(TAGS).addAttributes(":all", "style");
    }

    /** The harmless part of {@code html}; web and e-mail addresses in its text become links. */
    public static String clean(String html) {
        Document clean = cleaned(html, WITH_LINKS);
        TextLinks.add(clean.body());
        return written(clean);
    }

    /** The harmless part of {@code html}, without any links. */
    public static String cleanWithoutLinks(String html) {
        return written(cleaned(html, WITHOUT_LINKS));
    }

    private static Document cleaned(String html, Cleaner cleaner) {
        Document clean = cleaner.clean(Jsoup.parseBodyFragment(html.replace("\r", "")));
        clean.outputSettings(new OutputSettings().prettyPrint(false));
        clean.body().select("[style]").forEach(RichText::keepHarmlessStyles);
        return clean;
    }

    private static void keepHarmlessStyles(Element element) {
        String kept = Stream.of(element.attr("style").split(";", -1))
                .map(declaration -> declaration.split(":", 2))
                .filter(declaration -> declaration.length == 2)
                .map(declaration -> new Style(declaration[0].strip().toLowerCase(Locale.ROOT), declaration[1].strip()))
                .filter(Style::isHarmless)
                .map(Style::written)
                .collect(Collectors.joining(" "));
        if (kept.isEmpty()) {
            element.removeAttr("style");
        } else {
            element.attr("style", kept);
        }
    }

    private record Style(String property, String value) {

        boolean isHarmless() {
            return STYLES.contains(property) && STYLE_VALUE.matcher(value).matches();
        }

        String written() {
            return property + ": " + value + ";";
        }
    }

    private static String written(Document document) {
        return document.body().html().strip();
    }
}
