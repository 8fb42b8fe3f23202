/** The repository: records of any collection. */
@NullMarked
package org.quintet.api.appmint.records;

import org.jspecify.annotations.NullMarked;
