/** The public events API of Nexudus, as its document describes it. */
@NullMarked
package org.quintet.api.nexudus;

import org.jspecify.annotations.NullMarked;
