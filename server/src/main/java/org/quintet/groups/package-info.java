/** Groups of events: who makes and organizes them, who follows them, and what their followers are told. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "events", "events::roles"})
@NullMarked
package org.quintet.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
