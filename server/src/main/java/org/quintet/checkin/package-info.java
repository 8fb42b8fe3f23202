/** Scans of tickets at the doors of an event: who may go in and out, who is inside, and what is counted of it. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "organisations",
            "events",
            "events::archive",
            "events::roles",
            "ticketing",
            "ticketing::attendees"
        })
@NullMarked
package org.quintet.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
