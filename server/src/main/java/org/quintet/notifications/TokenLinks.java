package org.quintet.notifications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.quintet.installation.FrontendAddress;
import org.springframework.stereotype.Component;

/** Links in mails that prove something by a token. */
@Component
class TokenLinks {

    private final FrontendAddress frontend;

    TokenLinks(FrontendAddress frontend) {
        this.frontend = frontend;
    }

    String to(String path, String token) {
        return to(frontend.url(), path, token);
    }

    /** A link to another place than the frontend. */
    static String to(String address, String path, String token) {
        return address + path + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
