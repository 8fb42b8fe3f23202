/** How fast events are made, tickets sold and people let in. */
@NullMarked
package org.quintet.bench.write;

import org.jspecify.annotations.NullMarked;
