/** Who is what at an event, and invitations to become it. */
@NamedInterface("roles")
@NullMarked
package org.quintet.events.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
