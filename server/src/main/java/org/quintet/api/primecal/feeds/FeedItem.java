package org.quintet.api.primecal.feeds;

import java.util.List;
import org.jooq.Record;
import org.quintet.recurrence.RuledPart;

/**
 * An event in a feed.
 *
 * @param parts what it consists of if it repeats
 */
record FeedItem(Record event, List<RuledPart> parts) {}
