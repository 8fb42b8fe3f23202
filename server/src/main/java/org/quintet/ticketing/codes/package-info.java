/** Codes for tickets of an event. */
@NamedInterface("codes")
@NullMarked
package org.quintet.ticketing.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
