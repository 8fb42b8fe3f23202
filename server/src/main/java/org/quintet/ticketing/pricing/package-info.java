/** What tickets cost. Nothing here reads or writes anything: the same numbers in give the same numbers out. */
@NamedInterface("pricing")
@NullMarked
package org.quintet.ticketing.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
