/**
 * Events as a whole: in archives, which are written and read row by row, and copied. Which tables that is, and what must
 * hold of their rows, is said by the modules that own them.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "organisations",
            "installation",
            "events",
            "events::archive",
            "uploads",
            "tasks"
        })
@NullMarked
package org.quintet.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
