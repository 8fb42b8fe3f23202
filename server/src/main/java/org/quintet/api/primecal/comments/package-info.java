/** Comments on events. Document: Event API, "Event Comments". */
@NullMarked
package org.quintet.api.primecal.comments;

import org.jspecify.annotations.NullMarked;
