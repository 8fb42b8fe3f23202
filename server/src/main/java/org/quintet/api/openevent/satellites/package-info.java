/** Types that belong to one event and are little more than their fields. */
@NullMarked
package org.quintet.api.openevent.satellites;

import org.jspecify.annotations.NullMarked;
