/** What all of EventStaff shares: the envelope, pages, parameters of lists, the business of a caller, clock times, how often one may ask. */
@NullMarked
package org.quintet.api.eventstaff.protocol;

import org.jspecify.annotations.NullMarked;
