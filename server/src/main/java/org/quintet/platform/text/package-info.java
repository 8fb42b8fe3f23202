/** Text that people write. */
@NullMarked
package org.quintet.platform.text;

import org.jspecify.annotations.NullMarked;
