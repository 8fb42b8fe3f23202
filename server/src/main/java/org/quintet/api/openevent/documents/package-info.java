/** Tickets and invoices to be downloaded as PDF. */
@NullMarked
package org.quintet.api.openevent.documents;

import org.jspecify.annotations.NullMarked;
