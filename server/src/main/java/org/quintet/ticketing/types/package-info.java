/** What an event offers: its ticket types, who may see them, and how many places are left. */
@NamedInterface("types")
@NullMarked
package org.quintet.ticketing.types;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
