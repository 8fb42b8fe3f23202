/** Pages for people. */
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package org.quintet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
