/** Which location a request is about. */
@NullMarked
package org.quintet.api.nexudus.tenancy;

import org.jspecify.annotations.NullMarked;
