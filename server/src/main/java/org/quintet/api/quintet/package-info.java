/** Our own management API: organisations and their members. */
@NullMarked
package org.quintet.api.quintet;

import org.jspecify.annotations.NullMarked;
