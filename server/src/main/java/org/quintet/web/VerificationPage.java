package org.quintet.web;

import org.quintet.identity.VerifyEmail;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the link in a mail that asks to prove an address leads. */
@RestController
class VerificationPage {

    private final VerifyEmail verifyEmail;

    VerificationPage(VerifyEmail verifyEmail) {
        this.verifyEmail = verifyEmail;
    }

    @GetMapping("/verify")
    @Permits(Who.ANYONE)
    ResponseEntity<String> verify(@RequestParam(defaultValue = "") String token) {
        try {
            verifyEmail.execute(token);
            return Page.of(HttpStatus.OK, "<p>Thank you. Your address is verified.</p>");
        } catch (Failure.NotSignedIn e) {
            return Page.of(HttpStatus.BAD_REQUEST, "<p>This link is not valid, or it is too old.</p>");
        }
    }
}
