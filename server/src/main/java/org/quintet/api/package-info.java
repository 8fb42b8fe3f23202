/**
 * The wire APIs, one package each. They translate: words of theirs into commands and queries of the core, answers of the
 * core into words of theirs. None knows another.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "identity::apikeys",
            "identity::passwords",
            "identity::tokens",
            "organisations",
            "calendars",
            "checkin",
            "conversations",
            "documents",
            "documents::badges",
            "archives",
            "events",
            "events::categories",
            "events::images",
            "events::roles",
            "exports",
            "feeds",
            "groups",
            "records",
            "programme",
            "programme::sessions",
            "programme::speakers",
            "waitinglist",
            "installation",
            "invoices",
            "notifications",
            "recurrence",
            "staffing",
            "tasks",
            "uploads",
            "forms",
            "jsonapi",
            "payments",
            "ticketing",
            "ticketing::pricing",
            "ticketing::sale",
            "ticketing::codes",
            "ticketing::badges",
            "ticketing::attendees",
            "ticketing::orders",
            "ticketing::types",
            "video"
        })
@NullMarked
package org.quintet.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
