package org.quintet.api.openevent.authentication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.identity.passwords.ChangePassword;
import org.quintet.identity.passwords.RequestPasswordReset;
import org.quintet.identity.passwords.ResetPassword;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replacing a password, known or forgotten (document, group Change Password). */
@RestController
class PasswordController {

    private final ChangePassword changePassword;
    private final RequestPasswordReset requestReset;
    private final ResetPassword resetPassword;

    PasswordController(ChangePassword changePassword, RequestPasswordReset requestReset, ResetPassword resetPassword) {
        this.changePassword = changePassword;
        this.requestReset = requestReset;
        this.resetPassword = resetPassword;
    }

    @PostMapping("/v1/auth/change-password")
    @Permits(Who.SIGNED_IN)
    Map<String, @Nullable Object> change(Caller caller, JsonBody body) {
        User user = caller.requireFreshUser();
        AuthenticationData data = AuthenticationData.of(body);
        try {
            changePassword.execute(user, data.text("old-password"), data.text("new-password"));
        } catch (Failure.Invalid refusal) {
            throw JsonApiException.badRequest(ErrorSource.text(""), refusal.message());
        }
        Map<String, @Nullable Object> answer = person(user);
        answer.put("password-changed", true);
        return answer;
    }

    /** The same answer whether or not somebody has that address. */
    @PostMapping("/v1/auth/reset-password")
    @Permits(Who.ANYONE)
    Map<String, String> requestReset(JsonBody body, HttpServletRequest request) {
        String email = AuthenticationData.of(body).text("email");
        requestReset.execute(email, request.getRemoteAddr());
        return Map.of("message", "Email Sent", "email", email);
    }

    /** The link in a reset mail ends here. */
    @PatchMapping("/v1/auth/reset-password")
    @Permits(Who.ANYONE)
    Map<String, @Nullable Object> reset(JsonBody body) {
        AuthenticationData data = AuthenticationData.of(body);
        try {
            return person(resetPassword.execute(data.text("token"), data.text("password")));
        } catch (Failure.NotSignedIn e) {
            throw JsonApiException.notFound(ErrorSource.text(""), "User Not Found");
        }
    }

    private static Map<String, @Nullable Object> person(User user) {
        Map<String, @Nullable Object> person = new LinkedHashMap<>();
        person.put("id", Long.toString(user.id()));
        person.put("email", user.email());
        person.put("name", user.fullName().orElse(null));
        return person;
    }
}
