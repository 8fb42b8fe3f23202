/** Tenants: organisations, who belongs to them, and the host names under which they are found. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "identity::passwords"})
@NullMarked
package org.quintet.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
