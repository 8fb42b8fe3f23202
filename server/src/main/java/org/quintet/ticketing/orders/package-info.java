/** Orders from the first reservation to the last refund, and the table of their states. */
@NamedInterface("orders")
@NullMarked
package org.quintet.ticketing.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
