/** Codes that make tickets cheaper, and codes that open tickets which are not for everybody. */
@NullMarked
package org.quintet.api.openevent.codes;

import org.jspecify.annotations.NullMarked;
