/** Files that people upload or that the server makes, by key. */
@NullMarked
package org.quintet.platform.files;

import org.jspecify.annotations.NullMarked;
