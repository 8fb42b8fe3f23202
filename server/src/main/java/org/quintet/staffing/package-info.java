/** Who works at events: positions, skill levels and clients of a business, call times, and the shifts of people. */
@ApplicationModule(
        allowedDependencies = {"platform", "identity", "identity::tokens", "organisations", "events", "events::archive"
        })
@NullMarked
package org.quintet.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
