@NullMarked
package org.quintet.platform.limits;

import org.jspecify.annotations.NullMarked;
