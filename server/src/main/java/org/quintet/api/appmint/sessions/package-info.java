/** The programme of events: records of the collection {@code event_session}, and schedules. */
@NullMarked
package org.quintet.api.appmint.sessions;

import org.jspecify.annotations.NullMarked;
