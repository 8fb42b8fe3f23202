package org.quintet.checkin;

import java.util.Optional;

/** A session that is entered or left, with the names that it has today. */
record StationSession(long id, Optional<String> type, Optional<String> track, Optional<String> speakers) {}
