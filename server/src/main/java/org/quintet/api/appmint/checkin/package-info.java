/** Scans at the doors of events, who is inside, and what is counted of it. */
@NullMarked
package org.quintet.api.appmint.checkin;

import org.jspecify.annotations.NullMarked;
