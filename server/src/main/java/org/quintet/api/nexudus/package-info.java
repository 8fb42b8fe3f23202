/** Nexudus public events. Document: List Events. */
@NullMarked
package org.quintet.api.nexudus;

import org.jspecify.annotations.NullMarked;
