/** Open Event (Eventyay), JSON:API. Document: Open Event API v1. */
@NullMarked
package org.quintet.api.openevent;

import org.jspecify.annotations.NullMarked;
