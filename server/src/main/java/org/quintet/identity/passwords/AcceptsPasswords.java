package org.quintet.identity.passwords;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Implemented by each wire API whose document lets programs show a name and a password with every request, as
 * {@code Authorization: Basic …} (RFC 7617).
 */
public interface AcceptsPasswords {

    /** Whether {@code request} may be one of those. */
    boolean acceptsPasswordFor(HttpServletRequest request);
}
