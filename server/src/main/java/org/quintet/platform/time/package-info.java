@NullMarked
package org.quintet.platform.time;

import org.jspecify.annotations.NullMarked;
