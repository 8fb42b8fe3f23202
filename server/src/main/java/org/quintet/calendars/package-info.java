/** Calendars, and who may read and write them. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "organisations"})
@NullMarked
package org.quintet.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
