/**
 * What an event sells or gives away, orders for it, and tickets: who has a place and how many places are left. What
 * happens to a ticket at the door is not known here.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "installation",
            "events",
            "events::archive",
            "events::roles",
            "forms",
            "payments"
        })
@NullMarked
package org.quintet.ticketing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
