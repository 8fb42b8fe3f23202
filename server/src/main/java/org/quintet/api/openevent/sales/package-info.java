/** What is sold: statistics of an event and of a ticket for its organisers, and lists of sales for the installation's staff. */
@NullMarked
package org.quintet.api.openevent.sales;

import org.jspecify.annotations.NullMarked;
