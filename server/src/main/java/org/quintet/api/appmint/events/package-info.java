/** Events, as records of the collection {@code event}. */
@NullMarked
package org.quintet.api.appmint.events;

import org.jspecify.annotations.NullMarked;
