package org.quintet.forms;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields that attendees, sessions and speakers have by themselves, with the names under which forms show them. Any other
 * field is complex: its answers are kept apart.
 */
public final class KnownFields {

    /** Names that do not follow from the identifier. */
    private static final Map<String, String> NAMES = Map.of(
            "firstname", "First Name",
            "lastname", "Last Name",
            "company", "Organisation",
            "comments", "Comment",
            "slidesUrl", "Slide",
            "videoUrl", "Video",
            "audioUrl", "Audio",
            "photoUrl", "Photo");

    private static final Map<FormSubject, Map<String, String>> BY_SUBJECT = Map.of(
            FormSubject.SESSION,
            named(
                    "title",
                    "subtitle",
                    "shortAbstract",
                    "longAbstract",
                    "comments",
                    "track",
                    "sessionType",
                    "level",
                    "language",
                    "slidesUrl",
                    "slides",
                    "videoUrl",
                    "audioUrl",
                    "website",
                    "facebook",
                    "twitter",
                    "github",
                    "linkedin",
                    "instagram",
                    "gitlab",
                    "mastodon"),
            FormSubject.SPEAKER,
            named(
                    "name",
                    "email",
                    "photoUrl",
                    "organisation",
                    "position",
                    "address",
                    "country",
                    "city",
                    "longBiography",
                    "shortBiography",
                    "speakingExperience",
                    "sponsorshipRequired",
                    "gender",
                    "heardFrom",
                    "mobile",
                    "website",
                    "facebook",
                    "twitter",
                    "github",
                    "linkedin",
                    "instagram",
                    "mastodon"),
            FormSubject.ATTENDEE,
            named(
                    "firstname",
                    "lastname",
                    "email",
                    "address",
                    "city",
                    "state",
                    "country",
                    "jobTitle",
                    "phone",
                    "taxBusinessInfo",
                    "billingAddress",
                    "homeAddress",
                    "shippingAddress",
                    "company",
                    "workAddress",
                    "workPhone",
                    "website",
                    "blog",
                    "twitter",
                    "facebook",
                    "github",
                    "linkedin",
                    "instagram",
                    "gender",
                    "ageGroup",
                    "acceptVideoRecording",
                    "acceptShareDetails",
                    "acceptReceiveEmails",
                    "is_consent_form_field",
                    "is_consent_form_field_photo",
                    "is_consent_form_field_email",
                    "is_consent_of_refund_policy",
                    "native_language",
                    "fluent_language",
                    "home_wiki",
                    "wiki_scholarship"));

    private KnownFields() {}

    /** The identifiers of the subject's own fields. */
    public static Set<String> of(FormSubject subject) {
        return BY_SUBJECT.getOrDefault(subject, Map.of()).keySet();
    }

    /** The name of a field of the subject's own; empty if it is a complex one. */
    public static Optional<String> name(FormSubject subject, String identifier) {
        return Optional.ofNullable(BY_SUBJECT.getOrDefault(subject, Map.of()).get(identifier));
    }

    private static Map<String, String> named(String... identifiers) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String identifier : identifiers) {
            names.put(identifier, NAMES.getOrDefault(identifier, words(identifier)));
        }
        return Collections.unmodifiableMap(names);
    }

    /** {@code jobTitle} is "Job Title", and so is {@code job_title}. */
    private static String words(String identifier) {
        return Arrays.stream(identifier.split("_|(?=[A-Z])", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
