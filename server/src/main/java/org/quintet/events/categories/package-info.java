/** By what events are found: types, topics, an organisation's categories. */
@NamedInterface("categories")
@NullMarked
package org.quintet.events.categories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
