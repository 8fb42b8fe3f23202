/** Files that people upload: what is taken, where it is served, and the sizes that are made of pictures. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "installation",
            "events",
            "events::images",
            "groups",
            "programme",
            "programme::speakers"
        })
@NullMarked
package org.quintet.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
