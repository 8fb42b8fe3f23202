/** The keys by which programs act for a user (authentication API, "User API Keys"). */
@NullMarked
package org.quintet.api.primecal.keys;

import org.jspecify.annotations.NullMarked;
