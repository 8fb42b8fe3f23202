/** How fast lists and single events are read. */
@NullMarked
package org.quintet.bench.read;

import org.jspecify.annotations.NullMarked;
