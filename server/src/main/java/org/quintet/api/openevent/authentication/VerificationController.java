package org.quintet.api.openevent.authentication;

import java.util.Map;
import org.quintet.identity.RequestVerification;
import org.quintet.identity.VerifyEmail;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Proving that an address is one's own (document, group Email Verification). */
@RestController
class VerificationController {

    private final VerifyEmail verifyEmail;
    private final RequestVerification requestVerification;

    VerificationController(VerifyEmail verifyEmail, RequestVerification requestVerification) {
        this.verifyEmail = verifyEmail;
        this.requestVerification = requestVerification;
    }

    /** The link in a verification mail ends here. */
    @PostMapping("/v1/auth/verify-email")
    @Permits(Who.ANYONE)
    Map<String, String> verify(JsonBody body) {
        JsonNode token = body.object().at("/data/token");
        try {
            verifyEmail.execute(token.asString(""));
        } catch (Failure.NotSignedIn e) {
            throw JsonApiException.badRequest(ErrorSource.text(""), "Invalid Token");
        }
        return Map.of("message", "Email Verified");
    }

    /** Tells, unlike a password reset, whether somebody has that address; so does registering. */
    @PostMapping("/v1/auth/resend-verification-email")
    @Permits(Who.ANYONE)
    Map<String, String> resend(JsonBody body) {
        String email = AuthenticationData.of(body).text("email");
        try {
            requestVerification.execute(email);
        } catch (Failure.NotFound e) {
            throw JsonApiException.unprocessable(ErrorSource.text(""), "User with email: " + email + " not found.");
        }
        return Map.of("message", "Verification email resent");
    }
}
