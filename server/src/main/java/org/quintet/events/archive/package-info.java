/** What archives of events have of the event itself. */
@NamedInterface("archive")
@NullMarked
package org.quintet.events.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
