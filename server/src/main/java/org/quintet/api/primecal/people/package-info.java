/** Finding people to share something with (user API). */
@NullMarked
package org.quintet.api.primecal.people;

import org.jspecify.annotations.NullMarked;
