package org.quintet.identity.tokens;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.platform.text.Secrets;

/** The form of opaque tokens, {@code id|secret}. */
public record OpaqueTokens(long id, byte[] secretHash) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\|([A-Za-z0-9]{" + Secrets.LENGTH + "})");

    /** The parts of {@code token}, if it has this form at all. */
    public static Optional<OpaqueTokens> parse(String token) {
        Matcher matcher = FORM.matcher(token);
        return matcher.matches()
                ? Optional.of(new OpaqueTokens(Long.parseLong(matcher.group(1)), Secrets.hash(matcher.group(2))))
                : Optional.empty();
    }
}
