/** Files from clients (document, group Upload). */
@NullMarked
package org.quintet.api.openevent.uploads;

import org.jspecify.annotations.NullMarked;
