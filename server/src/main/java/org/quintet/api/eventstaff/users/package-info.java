/** Signing in and out, and the users of a business. Document: Events API Reference, section Authentication. */
@NullMarked
package org.quintet.api.eventstaff.users;

import org.jspecify.annotations.NullMarked;
