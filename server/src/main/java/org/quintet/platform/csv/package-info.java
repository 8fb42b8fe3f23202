/** Tables as comma-separated values. */
@NullMarked
package org.quintet.platform.csv;

import org.jspecify.annotations.NullMarked;
