/** What the organisers of events owe to the installation for what they sold: an invoice a month, and its payment. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "installation", "payments"})
@NullMarked
package org.quintet.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
