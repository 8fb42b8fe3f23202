/** The forms of an event: their fields, the choices of these, and translations of their names. */
@NullMarked
package org.quintet.api.openevent.forms;

import org.jspecify.annotations.NullMarked;
