/** What somebody would have to pay for tickets, and whether he may have them: what comes before an order. */
@NamedInterface("sale")
@NullMarked
package org.quintet.ticketing.sale;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
