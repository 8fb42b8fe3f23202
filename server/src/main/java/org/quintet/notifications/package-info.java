/** What people are told: mails and the log of them, and notifications within the application. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "archives",
            "tasks",
            "documents",
            "payments",
            "identity",
            "identity::passwords",
            "installation",
            "invoices",
            "organisations",
            "documents",
            "events",
            "events::roles",
            "groups",
            "programme",
            "programme::sessions",
            "programme::speakers",
            "ticketing",
            "ticketing::orders",
            "ticketing::types",
            "video",
            "waitinglist",
            "conversations",
            "recurrence",
            "staffing"
        })
@NullMarked
package org.quintet.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
