/** Pages for people. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "uploads"})
@NullMarked
package org.quintet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
