/** Orders of tickets, and what became of them. */
@NullMarked
package org.quintet.api.openevent.orders;

import org.jspecify.annotations.NullMarked;
