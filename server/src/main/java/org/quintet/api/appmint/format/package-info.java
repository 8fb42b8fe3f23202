/** How single values are written: ids of records, dates, JSON of a client's own making. */
@NullMarked
package org.quintet.api.appmint.format;

import org.jspecify.annotations.NullMarked;
