/** Mongo-style queries of the repository, translated to typed SQL with parameters. */
@NullMarked
package org.quintet.api.appmint.query;

import org.jspecify.annotations.NullMarked;
