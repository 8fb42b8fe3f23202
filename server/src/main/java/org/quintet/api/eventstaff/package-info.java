/** EventStaff. Document: Events API Reference. */
@NullMarked
package org.quintet.api.eventstaff;

import org.jspecify.annotations.NullMarked;
