/** Stations, head counts, check-in of users and its statistics, tags (document, groups Stations to Users Check In). */
@NullMarked
package org.quintet.api.openevent.checkin;

import org.jspecify.annotations.NullMarked;
