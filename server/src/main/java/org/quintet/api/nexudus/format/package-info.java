/** How Nexudus writes things: times, pages, shapes. */
@NullMarked
package org.quintet.api.nexudus.format;

import org.jspecify.annotations.NullMarked;
