/** PrimeCal events. Document: Event API. */
@NullMarked
package org.quintet.api.primecal;

import org.jspecify.annotations.NullMarked;
