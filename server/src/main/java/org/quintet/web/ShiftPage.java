package org.quintet.web;

import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.staffing.AnswerShift;
import org.quintet.staffing.AskedShifts;
import org.quintet.staffing.ShiftLetter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Where the link in a mail about a shift leads. To look at it decides nothing: programs that scan mails follow links. The
 * buttons on it do.
 */
@RestController
class ShiftPage {

    private static final String PATH = "/shift";
    private static final String ACCEPT = "accept";
    private static final String DECLINE = "decline";

    private final AskedShifts asked;
    private final AnswerShift answerShift;

    ShiftPage(AskedShifts asked, AnswerShift answerShift) {
        this.asked = asked;
        this.answerShift = answerShift;
    }

    @GetMapping(PATH)
    @Permits(Who.ANYONE)
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String token) {
        try {
            return Page.of(HttpStatus.OK, form(token, asked.withToken(token)));
        } catch (Failure.NotSignedIn e) {
            return invalid();
        }
    }

    @PostMapping(PATH)
    @Permits(Who.ANYONE)
    ResponseEntity<String> answer(
            @RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String answer) {
        try {
            if (!answer.equals(ACCEPT) && !answer.equals(DECLINE)) {
                return Page.of(HttpStatus.UNPROCESSABLE_CONTENT, form(token, asked.withToken(token)));
            }
            answerShift.execute(token, answer.equals(ACCEPT));
            return Page.of(
                    HttpStatus.OK,
                    answer.equals(ACCEPT)
                            ? "<p>Thank you. You are expected.</p>"
                            : "<p>Thank you. You are not expected.</p>");
        } catch (Failure.Conflict refusal) {
            return Page.of(HttpStatus.CONFLICT, "<p>" + HtmlUtils.htmlEscape(refusal.message()) + ".</p>");
        } catch (Failure.NotSignedIn | Failure.NotFound e) {
            return invalid();
        }
    }

    private static ResponseEntity<String> invalid() {
        return Page.of(HttpStatus.BAD_REQUEST, "<p>This link is not valid, or not valid any more.</p>");
    }

    private static String form(String token, ShiftLetter shift) {
        return """
                <h1>%s</h1>
                <p>%s · %s – %s (%s)</p>
                <p>%s</p>
                <p>Your answer: <strong>%s</strong></p>
                <form method="post" action="%s">
                <input type="hidden" name="token" value="%s">
                <p><button name="answer" value="%s">Accept</button> <button name="answer" value="%s">Decline</button></p>
                </form>
                """.formatted(
                        HtmlUtils.htmlEscape(shift.event()),
                        HtmlUtils.htmlEscape(shift.organisation()),
                        HtmlUtils.htmlEscape(shift.from()),
                        HtmlUtils.htmlEscape(shift.until()),
                        HtmlUtils.htmlEscape(shift.timezone()),
                        HtmlUtils.htmlEscape(shift.details()),
                        shift.state().equals("assigned") ? "none yet" : shift.state(),
                        PATH,
                        HtmlUtils.htmlEscape(token),
                        ACCEPT,
                        DECLINE);
    }
}
