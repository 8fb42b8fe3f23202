package org.quintet.organisations;

/** An organisation exists. Whoever must make something for it does so in the same transaction. */
public record OrganisationCreated(long organisationId, String name, boolean personal) {}
