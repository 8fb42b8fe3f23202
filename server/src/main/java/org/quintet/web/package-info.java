/** Pages for people. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "uploads", "staffing"})
@NullMarked
package org.quintet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
