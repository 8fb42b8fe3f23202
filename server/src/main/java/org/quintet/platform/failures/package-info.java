@NullMarked
package org.quintet.platform.failures;

import org.jspecify.annotations.NullMarked;
