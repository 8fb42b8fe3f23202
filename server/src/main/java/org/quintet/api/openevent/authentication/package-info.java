/** Signing in and out, and proving addresses (document, groups Authentication, Change Password, Email Verification). */
@NullMarked
package org.quintet.api.openevent.authentication;

import org.jspecify.annotations.NullMarked;
