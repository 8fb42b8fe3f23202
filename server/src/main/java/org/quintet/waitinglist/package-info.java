/** Who waits for an event: to be told when it is published, or for a place when it is sold out. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "events",
            "ticketing",
            "ticketing::attendees",
            "ticketing::orders",
            "ticketing::types"
        })
@NullMarked
package org.quintet.waitinglist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
