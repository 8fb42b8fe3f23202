/** Signing in. */
@NullMarked
package org.quintet.api.nexudus.tokens;

import org.jspecify.annotations.NullMarked;
