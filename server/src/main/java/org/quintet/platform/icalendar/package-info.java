/** Writing iCalendar (RFC 5545). */
@NullMarked
package org.quintet.platform.icalendar;

import org.jspecify.annotations.NullMarked;
