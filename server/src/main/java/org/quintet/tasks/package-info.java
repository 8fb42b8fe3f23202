/**
 * Work that takes longer than a request: it is asked for, done in the background on any node, and its result is there for
 * some days. A kind of it is a {@link org.quintet.tasks.TaskHandler}.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity", "identity::tokens"})
@NullMarked
package org.quintet.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
