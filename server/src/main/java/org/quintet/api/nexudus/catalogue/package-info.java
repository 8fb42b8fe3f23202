/** What a location shows to everybody: its events, their products, categories and comments. */
@NullMarked
package org.quintet.api.nexudus.catalogue;

import org.jspecify.annotations.NullMarked;
