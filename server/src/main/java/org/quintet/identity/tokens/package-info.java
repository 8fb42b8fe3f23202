/** Tokens of all kinds: signed, opaque, of links in mails. */
@NamedInterface("tokens")
@NullMarked
package org.quintet.identity.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
