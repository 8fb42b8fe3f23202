/** Calendars, groups of them, and whom they are shared with (calendar API). */
@NullMarked
package org.quintet.api.primecal.calendars;

import org.jspecify.annotations.NullMarked;
