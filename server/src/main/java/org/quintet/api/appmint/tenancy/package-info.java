/** For which organisation a call is made, and by whom. */
@NullMarked
package org.quintet.api.appmint.tenancy;

import org.jspecify.annotations.NullMarked;
