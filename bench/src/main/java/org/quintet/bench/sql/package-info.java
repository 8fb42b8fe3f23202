/** What a request asks of the database, and how fast the database answers that alone. */
@NullMarked
package org.quintet.bench.sql;

import org.jspecify.annotations.NullMarked;
