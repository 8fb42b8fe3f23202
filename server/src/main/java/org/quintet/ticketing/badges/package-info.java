/** How the badges of an event look. */
@NamedInterface("badges")
@NullMarked
package org.quintet.ticketing.badges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
