package org.quintet.api.openevent.users;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions about users that are no JSON:API (document, group Users). */
@RestController
class UserLookupController {

    private static final int MOST_QUESTIONS = 60;

    private final Users users;
    private final RateLimit byClient;

    UserLookupController(Users users, RateLimits limits) {
        this.users = users;
        this.byClient = limits.of(MOST_QUESTIONS, Duration.ofMinutes(1));
    }

    /** Whether somebody has that address already. Limited, so that nobody tries out a list of them. */
    @PostMapping({"/v1/users/check_email", "/v1/users/checkEmail"})
    @Permits(Who.ANYONE)
    ResponseEntity<Map<String, Object>> isTaken(JsonBody body, HttpServletRequest request) {
        byClient.count(request.getRemoteAddr());
        Optional<String> email =
                body.objectOrEmpty().path("email").asStringOpt().filter(text -> !text.isBlank());
        return email.<ResponseEntity<Map<String, Object>>>map(address -> ResponseEntity.ok(
                        Map.of("exists", users.withEmail(address).isPresent())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(Map.of("error", "Email field missing")));
    }

    @GetMapping("/v1/users/user-details/get-user-id")
    @Permits(Who.SIGNED_IN)
    Map<String, String> ownId(User caller) {
        return Map.of("user_id", Long.toString(caller.id()));
    }
}
