/** Sessions of an event: who may change them, the table of their states, and their rooms and times. */
@NamedInterface("sessions")
@NullMarked
package org.quintet.programme.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
