/** Pages for people. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "events",
            "staffing",
            "tasks",
            "ticketing",
            "uploads",
            "waitinglist"
        })
@NullMarked
package org.quintet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
