/** The tax of an event. */
@NullMarked
package org.quintet.api.openevent.taxes;

import org.jspecify.annotations.NullMarked;
