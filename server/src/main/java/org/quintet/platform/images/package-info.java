/** Pictures: whether something is one, and smaller ones made of it. */
@NullMarked
package org.quintet.platform.images;

import org.jspecify.annotations.NullMarked;
