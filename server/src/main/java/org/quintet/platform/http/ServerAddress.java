package org.quintet.platform.http;

import org.quintet.platform.settings.ServerSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How clients reach this server. */
@Component
public class ServerAddress {

    private final ServerSettings settings;
    private final Environment environment;

    ServerAddress(ServerSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** The public address; where the settings leave the port to the machine, the one that it gave. */
    public String url() {
        return settings.port() == 0
                ? "http://localhost:" + environment.getRequiredProperty("local.server.port")
                : settings.publicUrl().toString();
    }
}
