/** AppMint events. Document: AppEngine, Event creation. */
@NullMarked
package org.quintet.api.appmint;

import org.jspecify.annotations.NullMarked;
