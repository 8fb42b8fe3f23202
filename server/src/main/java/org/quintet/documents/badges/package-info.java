/** Badges as PDF: what a form says how they look, and what is printed of an attendee. */
@NamedInterface("badges")
@NullMarked
package org.quintet.documents.badges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
