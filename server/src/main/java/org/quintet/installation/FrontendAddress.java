package org.quintet.installation;

import org.quintet.platform.http.ServerAddress;
import org.springframework.stereotype.Component;

/** Where links in mails lead: the operator's frontend, or this server. */
@Component
public class FrontendAddress {

    private final InstallationSettings settings;
    private final ServerAddress server;

    FrontendAddress(InstallationSettings settings, ServerAddress server) {
        this.settings = settings;
        this.server = server;
    }

    /** An absolute URL without a slash at its end. */
    public String url() {
        String url = settings.current().frontendUrl().orElseGet(server::url);
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
