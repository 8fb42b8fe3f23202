/** Technical ground that every module stands on; not one word of the domain. All its packages may be used by all. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.quintet.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
