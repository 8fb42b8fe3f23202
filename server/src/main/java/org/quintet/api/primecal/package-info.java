/** PrimeCal as a whole: its paths, its errors, its envelope. One subpackage for each subject; none knows this one. */
@NullMarked
package org.quintet.api.primecal;

import org.jspecify.annotations.NullMarked;
