/** Secret addresses under which calendar programs subscribe to a calendar. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "calendars"})
@NullMarked
package org.quintet.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
