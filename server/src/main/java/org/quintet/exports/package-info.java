/** What organisers take out of the server as files: their event in the formats of calendars and schedules, and lists. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "installation",
            "events",
            "events::roles",
            "forms",
            "programme",
            "programme::sessions",
            "payments",
            "ticketing",
            "ticketing::orders",
            "documents",
            "tasks"
        })
@NullMarked
package org.quintet.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
