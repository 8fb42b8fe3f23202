/** How PrimeCal's requests are read, whatever they are about. */
@NullMarked
package org.quintet.api.primecal.protocol;

import org.jspecify.annotations.NullMarked;
