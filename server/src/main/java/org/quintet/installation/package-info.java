/** What the operator decides for the whole installation: settings, and what unverified users may do. */
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package org.quintet.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
