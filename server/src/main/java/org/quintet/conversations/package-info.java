/** What people say about events: comments, replies to them, flags, and notes of who looked. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "organisations", "calendars", "events", "recurrence"})
@NullMarked
package org.quintet.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
