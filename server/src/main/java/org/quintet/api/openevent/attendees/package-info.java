/** Who comes to events: the holders of tickets, whom Open Event calls attendees. */
@NullMarked
package org.quintet.api.openevent.attendees;

import org.jspecify.annotations.NullMarked;
