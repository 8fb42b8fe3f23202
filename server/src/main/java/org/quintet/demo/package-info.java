/** What {@code ./quintet demo} shows: an installation that three organisations use, and how to call it. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "identity::passwords",
            "organisations",
            "events",
            "programme",
            "programme::sessions",
            "programme::speakers"
        })
@NullMarked
package org.quintet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
