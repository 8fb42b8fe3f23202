/** Who speaks at an event, and invitations to speak. */
@NamedInterface("speakers")
@NullMarked
package org.quintet.programme.speakers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
