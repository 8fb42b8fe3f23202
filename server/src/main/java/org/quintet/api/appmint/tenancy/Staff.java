package org.quintet.api.appmint.tenancy;

import org.quintet.identity.User;
import org.quintet.organisations.Organisation;

/**
 * Somebody who works for the organisation that the request's header {@code orgid} names. A controller method that takes
 * one is closed to all others: 400 without the header, 403 to those who do not work there, customers included.
 */
public record Staff(User user, Organisation organisation) {}
