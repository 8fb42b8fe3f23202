/** Who works at an event: positions, skill levels, clients, call times and shifts, our own extension of the document. */
@NullMarked
package org.quintet.api.eventstaff.staffing;

import org.jspecify.annotations.NullMarked;
