/** People: signing in, and who they are. */
@NullMarked
package org.quintet.api.appmint.profile;

import org.jspecify.annotations.NullMarked;
