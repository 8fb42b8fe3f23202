/** What happens at an event, and when: its days and its sessions. */
@ApplicationModule(
        allowedDependencies = {"platform", "identity", "events", "events::archive", "events::roles", "forms"})
@NullMarked
package org.quintet.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
