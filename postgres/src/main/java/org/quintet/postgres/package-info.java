/**
 * Runs a real, durable PostgreSQL as a child of this process, in a folder of its own. Knows nothing of Quintet.
 */
@NullMarked
package org.quintet.postgres;

import org.jspecify.annotations.NullMarked;
