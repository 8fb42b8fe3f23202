/** Pages for people. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "identity::passwords",
            "events",
            "staffing",
            "tasks",
            "ticketing",
            "ticketing::orders",
            "uploads",
            "waitinglist"
        })
@NullMarked
package org.quintet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
