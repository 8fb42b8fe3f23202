/** An event's pictures in their sizes. */
@NamedInterface("images")
@NullMarked
package org.quintet.events.images;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
