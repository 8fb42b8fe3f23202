/** Clients that ask all at once, and what came of it. */
@NullMarked
package org.quintet.bench.load;

import org.jspecify.annotations.NullMarked;
