/** Documents for people to keep and print: tickets, badges, invoices. They are made when somebody asks for them. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "installation",
            "uploads",
            "ticketing",
            "ticketing::badges",
            "ticketing::orders",
            "payments",
            "tasks"
        })
@NullMarked
package org.quintet.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
