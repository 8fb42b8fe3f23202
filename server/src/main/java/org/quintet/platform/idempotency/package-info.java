/** Requests that a client named, so that sending one again does not make the change twice. */
@NullMarked
package org.quintet.platform.idempotency;

import org.jspecify.annotations.NullMarked;
