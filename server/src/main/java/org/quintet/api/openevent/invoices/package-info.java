/** What the organisers of events owe to the installation. */
@NullMarked
package org.quintet.api.openevent.invoices;

import org.jspecify.annotations.NullMarked;
