package org.quintet.staffing;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.SHIFT;

import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.springframework.stereotype.Component;

/** Shows people what they are asked, by the link in the mail. */
@Component
public class AskedShifts {

    private final ShiftTokens tokens;
    private final ShiftLetters letters;

    AskedShifts(ShiftTokens tokens, ShiftLetters letters) {
        this.tokens = tokens;
        this.letters = letters;
    }

    /**
     * The shift in words.
     *
     * @throws Failure.NotSignedIn if the token proves nothing, or another asking or the end of the event made it void
     */
    public ShiftLetter withToken(String token) {
        ShiftTokens.Asking asking = tokens.verify(token);
        return letters
                .where(SHIFT.UUID
                        .eq(asking.shift())
                        .and(SHIFT.ASKED.eq(asking.asked()))
                        .and(SHIFT.STATE.ne(inline(ShiftState.CANCELLED.word()))))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotSignedIn(Reason.REVOKED_TOKEN));
    }
}
