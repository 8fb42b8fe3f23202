/** Calendars as iCalendar feeds, to which calendar programs subscribe. An addition of ours to the documents. */
@NullMarked
package org.quintet.api.primecal.feeds;

import org.jspecify.annotations.NullMarked;
