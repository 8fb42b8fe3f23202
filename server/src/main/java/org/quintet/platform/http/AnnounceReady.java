package org.quintet.platform.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the line that people and scripts wait for. It is the last of the start. */
@Component
class AnnounceReady {

    private static final Logger log = LoggerFactory.getLogger(AnnounceReady.class);

    private final ServerAddress address;

    AnnounceReady(ServerAddress address) {
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce() {
        log.info("Quintet is ready at {}", address.url());
    }
}
