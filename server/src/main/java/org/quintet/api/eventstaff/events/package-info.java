/** Events. Document: Events API Reference. */
@NullMarked
package org.quintet.api.eventstaff.events;

import org.jspecify.annotations.NullMarked;
