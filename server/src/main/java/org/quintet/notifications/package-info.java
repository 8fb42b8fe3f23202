/** What people are told: mails and the log of them. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "installation"})
@NullMarked
package org.quintet.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
