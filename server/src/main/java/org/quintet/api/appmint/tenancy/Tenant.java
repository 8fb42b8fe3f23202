package org.quintet.api.appmint.tenancy;

import java.util.Optional;
import java.util.OptionalLong;
import org.quintet.identity.Caller;
import org.quintet.identity.apikeys.ApiKey;
import org.quintet.organisations.Organisation;

/**
 * What the request's header {@code orgid} names: no organisation, if there is none of that name. A controller method that
 * takes one answers 400 without the header.
 */
public record Tenant(Optional<Organisation> organisation) {

    /** The organisation, unless {@code caller} shows a key of another one: such a key opens no other, whoever shows it. */
    public Optional<Organisation> openTo(Caller caller) {
        OptionalLong only = caller.key().map(ApiKey::organisationId).orElse(OptionalLong.empty());
        return organisation.filter(found -> only.isEmpty() || only.getAsLong() == found.id());
    }
}
