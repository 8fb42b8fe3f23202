/** Who waits to be told when an event is published. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "events"})
@NullMarked
package org.quintet.waitinglist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
