/** Money: what it is, what is to be paid, what was paid and what went back. Knows no tickets, only whom a payment is for. */
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package org.quintet.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
