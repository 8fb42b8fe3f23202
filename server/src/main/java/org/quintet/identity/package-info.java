/** People: who they are, how they prove it, and what they are on this whole installation. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.quintet.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
