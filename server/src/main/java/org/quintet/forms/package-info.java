/** What an event asks of its attendees, of those who propose sessions, and of speakers. */
@ApplicationModule(allowedDependencies = {"platform", "events", "events::archive"})
@NullMarked
package org.quintet.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
