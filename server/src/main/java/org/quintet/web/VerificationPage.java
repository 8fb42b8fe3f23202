package org.quintet.web;

import org.quintet.identity.VerifyEmail;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the link in the mail after a registration leads. */
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
            return page(HttpStatus.OK, "Thank you. Your address is verified.");
        } catch (Failure.NotSignedIn e) {
            return page(HttpStatus.BAD_REQUEST, "This link is not valid, or it is too old.");
        }
    }

    private static ResponseEntity<String> page(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .header("Referrer-Policy", "no-referrer")
                .body("""
                        <!doctype html>
                        <html lang="en">
                        <head><meta charset="utf-8"><title>Quintet</title></head>
                        <body><p>%s</p></body>
                        </html>
                        """.formatted(text));
    }
}
