/** What customers do: having tickets, waiting for places, commenting. */
@NullMarked
package org.quintet.api.nexudus.tickets;

import org.jspecify.annotations.NullMarked;
