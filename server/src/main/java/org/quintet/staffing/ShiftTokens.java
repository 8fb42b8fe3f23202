package org.quintet.staffing;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.identity.tokens.LinkTokens;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.springframework.stereotype.Component;

/** Tokens for the links in mails by which people answer. One is good for one asking, until the shift is over. */
@Component
public class ShiftTokens {

    private static final Pattern SUBJECT = Pattern.compile("shift:([0-9a-f-]{36}):(\\d{1,9})");

    private final LinkTokens links;
    private final Clock clock;

    ShiftTokens(LinkTokens links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** A token for the mail to the person whose shift this is. */
    public String tokenFor(ShiftLetter letter) {
        return links.issue(
                "shift:" + letter.shift() + ":" + letter.asked(), Duration.between(clock.instant(), letter.endsAt()));
    }

    /** Which asking a token answers. */
    record Asking(UUID shift, int asked) {}

    /** @throws Failure.NotSignedIn if the token is none of ours, or out of date */
    Asking verify(String token) {
        Matcher subject = SUBJECT.matcher(links.subjectOf(token));
        if (!subject.matches()) {
            throw new Failure.NotSignedIn(Reason.WRONG_KIND_OF_TOKEN);
        }
        return new Asking(UUID.fromString(subject.group(1)), Integer.parseInt(subject.group(2)));
    }
}
