package org.quintet.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.core.io.Resource;

/**
 * A file below {@code mails}: HTML whose title is the subject and whose body is the message, with a description of who
 * gets it ({@code <meta name="recipient">}).
 *
 * @param action the file's name
 * @param words the names that it asks for
 */
record MailTemplate(String action, String recipient, Set<String> words) {

    static final String SUFFIX = ".html";

    private static final Pattern WORD = Pattern.compile("\\$\\{(\\w+)}");

    static MailTemplate of(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            String name = Objects.requireNonNull(file.getFilename());
            Document document = Jsoup.parse(text);
            return new MailTemplate(
                    name.substring(0, name.length() - SUFFIX.length()),
                    document.expectFirst("meta[name=recipient]").attr("content"),
                    WORD.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
