/** The people who hold the tickets of orders, and what a form asks of them. */
@NamedInterface("attendees")
@NullMarked
package org.quintet.ticketing.attendees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
