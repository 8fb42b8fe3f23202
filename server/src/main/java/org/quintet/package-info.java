/** One event, five APIs. Each package below is a module; docs/architecture.md says what each may use. */
@NullMarked
package org.quintet;

import org.jspecify.annotations.NullMarked;
