/** Rows that belong to one row, as files of JSON in a zip, and back. Knows tables only as they are declared. */
@NullMarked
package org.quintet.platform.archive;

import org.jspecify.annotations.NullMarked;
