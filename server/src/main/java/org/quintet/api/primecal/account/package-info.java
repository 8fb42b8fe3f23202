/** A person's own account: registering, signing in and out, what he shows of himself. */
@NullMarked
package org.quintet.api.primecal.account;

import org.jspecify.annotations.NullMarked;
