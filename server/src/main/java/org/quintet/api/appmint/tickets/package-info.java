/** Ticket types, tickets and bookings: records for staff, a shop and a wallet for customers. */
@NullMarked
package org.quintet.api.appmint.tickets;

import org.jspecify.annotations.NullMarked;
