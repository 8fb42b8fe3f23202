package org.quintet.api.nexudus.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.quintet.api.nexudus.tenancy.LocationOfRequest;
import org.quintet.organisations.Organisation;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonFields;
import org.springframework.stereotype.Component;

/** Tells which business a new record belongs to. */
@Component
class Businesses {

    private final LocationOfRequest locations;
    private final Organisations organisations;

    Businesses(LocationOfRequest locations, Organisations organisations) {
        this.locations = locations;
        this.organisations = organisations;
    }

    /**
     * The business that is named, or else the location of the request; a problem if there is neither.
     *
     * @throws Failure.NotFound if there is no such business
     */
    Optional<Organisation> of(JsonFields fields, HttpServletRequest request) {
        if (fields.value("BusinessId").isPresent()) {
            return fields.integer("BusinessId").map(organisations::withId);
        }
        Optional<Organisation> location = locations.find(request);
        if (location.isEmpty()) {
            fields.require("BusinessId");
        }
        return location;
    }
}
