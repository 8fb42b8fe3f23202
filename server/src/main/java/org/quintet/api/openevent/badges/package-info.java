/** How the badges of an event look. */
@NullMarked
package org.quintet.api.openevent.badges;

import org.jspecify.annotations.NullMarked;
