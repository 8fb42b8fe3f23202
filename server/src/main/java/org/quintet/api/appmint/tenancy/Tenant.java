package org.quintet.api.appmint.tenancy;

import java.util.Optional;
import org.quintet.organisations.Organisation;

/**
 * What the request's header {@code orgid} names: no organisation, if there is none of that name. A controller method that
 * takes one answers 400 without the header.
 */
public record Tenant(Optional<Organisation> organisation) {}
