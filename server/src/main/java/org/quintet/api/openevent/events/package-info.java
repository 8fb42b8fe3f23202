/** The event itself, and what all types share that belong to one (document, group Events). */
@NullMarked
package org.quintet.api.openevent.events;

import org.jspecify.annotations.NullMarked;
