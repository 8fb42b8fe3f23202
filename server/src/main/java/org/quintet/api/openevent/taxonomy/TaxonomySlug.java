package org.quintet.api.openevent.taxonomy;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/** The slugs of event types, topics and sub-topics; they outlive a new name. */
final class TaxonomySlug {

    private TaxonomySlug() {}

    /** The slug of a new {@code name}, told apart from the one that may be taken. */
    static String of(String name, Predicate<String> taken) {
        String slug = name.toLowerCase(Locale.ROOT)
                .replace("& ", "")
                .replace(",", "")
                .replace('/', '-')
                .replace(' ', '-');
        return taken.test(slug) ? slug + "-" + UUID.randomUUID().toString().replace("-", "") : slug;
    }
}
