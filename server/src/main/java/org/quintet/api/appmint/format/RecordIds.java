package org.quintet.api.appmint.format;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The two ids of a record: {@code sk} is its UUID, {@code pk} the same with the collection before it. */
public final class RecordIds {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final int UUID_LENGTH = 36;

    private RecordIds() {}

    public static String pk(String collection, UUID uuid) {
        return collection + "-" + uuid;
    }

    /** The record that {@code id} names, if it has the form of either id. */
    public static Optional<UUID> parse(String collection, String id) {
        String sk = id.startsWith(collection + "-") ? id.substring(collection.length() + 1) : id;
        return UUID_FORM.matcher(sk).matches() ? Optional.of(UUID.fromString(sk)) : Optional.empty();
    }

    /** The collection that {@code id} names, if it is a pk. */
    public static Optional<String> collectionIn(String id) {
        int end = id.length() - UUID_LENGTH - 1;
        return end > 0
                        && id.charAt(end) == '-'
                        && UUID_FORM.matcher(id.substring(end + 1)).matches()
                ? Optional.of(id.substring(0, end))
                : Optional.empty();
    }
}
