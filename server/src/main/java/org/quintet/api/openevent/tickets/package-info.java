/** Ticket types of events, which Open Event calls tickets. */
@NullMarked
package org.quintet.api.openevent.tickets;

import org.jspecify.annotations.NullMarked;
