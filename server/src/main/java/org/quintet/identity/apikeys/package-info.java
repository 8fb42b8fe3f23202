/** Keys with which programs act for their owners. */
@NamedInterface("apikeys")
@NullMarked
package org.quintet.identity.apikeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
