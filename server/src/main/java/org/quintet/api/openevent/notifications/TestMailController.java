package org.quintet.api.openevent.notifications;

import java.util.Map;
import java.util.Optional;
import org.quintet.identity.User;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.notifications.SendTestMail;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets staff find out whether mails arrive; the frontend's settings page calls it. */
@RestController
class TestMailController {

    private final SendTestMail sendTestMail;

    TestMailController(SendTestMail sendTestMail) {
        this.sendTestMail = sendTestMail;
    }

    @PostMapping("/v1/test-mail")
    @Permits(Who.SIGNED_IN)
    Map<String, String> send(User caller, JsonBody body) {
        if (!caller.isPlatformStaff()) {
            throw JsonApiException.forbidden(ErrorSource.text(""), "Admin access is required");
        }
        Optional<String> recipient =
                body.objectOrEmpty().path("recipient").asStringOpt().filter(text -> !text.isBlank());
        boolean sent =
                sendTestMail.execute(recipient.orElseThrow(() -> invalid("Required parameter recipient not found")));
        return Map.of(
                "message",
                sent
                        ? "Test mail sent, please verify delivery"
                        : "There is no mail server: the test mail is in the log of mails only");
    }

    private static JsonApiException invalid(String detail) {
        return JsonApiException.unprocessable(new ErrorSource.Members(Map.of("source", "recipient")), detail);
    }
}
