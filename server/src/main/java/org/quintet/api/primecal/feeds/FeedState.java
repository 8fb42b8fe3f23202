package org.quintet.api.primecal.feeds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What can be told of a feed without reading its events.
 *
 * @param etag another one after every change of what the reader sees
 * @param begin before every time in it
 */
record FeedState(String calendarName, String etag, List<ZoneId> zones, Instant begin) {}
