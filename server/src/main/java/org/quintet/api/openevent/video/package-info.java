/** Video streams and what hangs on them. */
@NullMarked
package org.quintet.api.openevent.video;

import org.jspecify.annotations.NullMarked;
