/** Paying for orders, and money that goes back. */
@NullMarked
package org.quintet.api.openevent.payments;

import org.jspecify.annotations.NullMarked;
