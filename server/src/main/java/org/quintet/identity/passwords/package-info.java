/** Passwords: how they are kept, checked, changed and asked for anew. */
@NamedInterface("passwords")
@NullMarked
package org.quintet.identity.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
