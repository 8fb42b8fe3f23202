/** Made-up installations, small and large. */
@NullMarked
package org.quintet.bench.data;

import org.jspecify.annotations.NullMarked;
