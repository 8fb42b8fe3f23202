/** The event: what it is, when, where, in which state, and who may see and change it. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "organisations", "calendars", "installation"})
@NullMarked
package org.quintet.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
