/** The repository: records of any collection, their ids and what their data is written in. */
@NullMarked
package org.quintet.api.appmint.records;

import org.jspecify.annotations.NullMarked;
