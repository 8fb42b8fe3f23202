package org.quintet.notifications;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The texts of all mails, one template for each action. What is put into them is escaped. */
@Component
class MailTemplates {

    private static final String FOLDER = "mails/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final SortedMap<String, MailTemplate> templates = new TreeMap<>();

    /** @throws IOException if the templates cannot be listed */
    MailTemplates() throws IOException {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix(FOLDER);
        files.setSuffix(MailTemplate.SUFFIX);
        files.setTemplateMode(TemplateMode.HTML);
        engine.setTemplateResolver(files);
        Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath:/" + FOLDER + "*" + MailTemplate.SUFFIX))
                .map(MailTemplate::of)
                .forEach(template -> templates.put(template.action(), template));
    }

    /** Subject, of one line, and HTML of a mail. */
    record Text(String subject, String message) {}

    Collection<MailTemplate> all() {
        return templates.values();
    }

    /** @throws IllegalArgumentException if there is no such template, or it asks for a word that is not there */
    Text render(String action, Map<String, String> words) {
        MailTemplate template = templates.get(action);
        if (template == null) {
            throw new IllegalArgumentException("There is no template for the mail " + action);
        }
        TreeSet<String> missing = new TreeSet<>(template.words());
        missing.removeAll(words.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The mail " + action + " lacks the words " + missing);
        }
        Document document = Jsoup.parse(engine.process(action, new Context(Locale.ROOT, new HashMap<>(words))));
        document.outputSettings().prettyPrint(false);
        // a title has no line breaks: all blanks in it become single spaces
        return new Text(document.title(), document.body().html().strip());
    }
}
