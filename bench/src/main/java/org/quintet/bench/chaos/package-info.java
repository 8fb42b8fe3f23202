/** Faults in the middle of a sale. */
@NullMarked
package org.quintet.bench.chaos;

import org.jspecify.annotations.NullMarked;
