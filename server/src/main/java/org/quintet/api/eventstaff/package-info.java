/** EventStaff as a whole: its paths and its errors. One subpackage for each subject; none knows this one. */
@NullMarked
package org.quintet.api.eventstaff;

import org.jspecify.annotations.NullMarked;
