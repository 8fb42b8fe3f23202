/** Events (document, "Endpoint Reference", Events). */
@NullMarked
package org.quintet.api.primecal.events;

import org.jspecify.annotations.NullMarked;
