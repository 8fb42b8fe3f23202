/** Video streams of events and rooms: what they are, who runs them and who may watch them. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "events", "events::archive"})
@NullMarked
package org.quintet.video;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
