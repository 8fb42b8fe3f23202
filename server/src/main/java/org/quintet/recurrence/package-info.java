/** Events that repeat: their rules, which occurrences there are, and what is different about single ones. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "organisations", "calendars", "events"})
@NullMarked
package org.quintet.recurrence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
