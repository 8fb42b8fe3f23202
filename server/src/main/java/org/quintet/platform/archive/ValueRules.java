package org.quintet.platform.archive;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.JSONB;
import org.quintet.platform.archive.ValueRule.RefusedValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules that values of several tables keep. */
public final class ValueRules {

    private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> HARMLESS = Set.of("http", "https", "ftp", "ftps", "mailto", "tel");
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>]{1,250}@[^@\\s<>]{1,250}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Nothing that a browser would run when somebody follows it. */
    public static final ValueRule ADDRESS = text(ValueRules::isAddress, "must be a web address");

    /** An e-mail address. */
    public static final ValueRule EMAIL = text(text -> MAIL.matcher(text).matches(), "must be an e-mail address");

    /** A JSON object. */
    public static final ValueRule OBJECT = json(JsonNode::isObject, "must be an object");

    /** A JSON object of texts, numbers and the like, none of them objects or lists. */
    public static final ValueRule FLAT_OBJECT = json(
            node -> node.isObject() && node.valueStream().allMatch(JsonNode::isValueNode), "must be a flat object");

    /** A JSON array of objects. */
    public static final ValueRule OBJECTS = json(
            node -> node.isArray() && node.valueStream().allMatch(JsonNode::isObject), "must be a list of objects");

    /** A JSON array of texts. */
    public static final ValueRule TEXTS =
            json(node -> node.isArray() && node.valueStream().allMatch(JsonNode::isString), "must be a list of texts");

    /** A JSON array of objects that have a name and a link. */
    public static final ValueRule LINKS = json(
            node -> node.isArray()
                    && node.valueStream()
                            .allMatch(link -> link.path("name").isString()
                                    && link.path("link").isString()),
            "must be a list of names and links");

    /** A JSON array. */
    public static final ValueRule LIST = json(JsonNode::isArray, "must be a list");

    /** A JSON object or array. */
    public static final ValueRule CONTAINER = json(JsonNode::isContainer, "must be an object or a list");

    private ValueRules() {}

    /** Whether a browser that follows {@code text} runs nothing. */
    private static boolean isAddress(String text) {
        Matcher scheme = SCHEME.matcher(text);
        return text.length() <= 4096
                && text.chars().noneMatch(letter -> letter < ' ')
                && (!scheme.matches() || HARMLESS.contains(scheme.group(1).toLowerCase(Locale.ROOT)));
    }

    private static ValueRule text(Predicate<String> rule, String complaint) {
        return value -> kept(rule.test((String) value), value, complaint);
    }

    private static ValueRule json(Predicate<JsonNode> rule, String complaint) {
        return value -> kept(rule.test(JSON.readTree(((JSONB) value).data())), value, complaint);
    }

    private static Object kept(boolean fits, Object value, String complaint) throws RefusedValue {
        if (!fits) {
            throw new RefusedValue(complaint);
        }
        return value;
    }
}
