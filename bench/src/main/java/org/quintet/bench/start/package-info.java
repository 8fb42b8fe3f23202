/** How long a start takes, and how much memory a server at rest has. */
@NullMarked
package org.quintet.bench.start;

import org.jspecify.annotations.NullMarked;
