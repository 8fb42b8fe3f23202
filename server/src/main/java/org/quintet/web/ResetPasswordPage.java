package org.quintet.web;

import org.quintet.identity.passwords.ResetPassword;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where the link in a mail after a forgotten password leads. */
@RestController
class ResetPasswordPage {

    private static final String PATH = "/reset-password";

    private final ResetPassword resetPassword;

    ResetPasswordPage(ResetPassword resetPassword) {
        this.resetPassword = resetPassword;
    }

    @GetMapping(PATH)
    @Permits(Who.ANYONE)
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String token) {
        return Page.of(HttpStatus.OK, form(token, "Please choose a new password."));
    }

    @PostMapping(PATH)
    @Permits(Who.ANYONE)
    ResponseEntity<String> reset(
            @RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String password) {
        try {
            resetPassword.execute(token, password);
            return Page.of(HttpStatus.OK, "<p>Thank you. Your new password is set.</p>");
        } catch (Failure.Invalid refusal) {
            return Page.of(HttpStatus.UNPROCESSABLE_CONTENT, form(token, refusal.message()));
        } catch (Failure.NotSignedIn e) {
            return Page.of(HttpStatus.BAD_REQUEST, "<p>This link is not valid, too old, or was used before.</p>");
        }
    }

    private static String form(String token, String text) {
        return """
                <form method="post" action="%s">
                <p><label>%s <input type="password" name="password" autocomplete="new-password" required></label></p>
                <input type="hidden" name="token" value="%s">
                <p><button>Set password</button></p>
                </form>
                """.formatted(PATH, HtmlUtils.htmlEscape(text), HtmlUtils.htmlEscape(token));
    }
}
