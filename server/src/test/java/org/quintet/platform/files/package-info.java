@NullMarked
package org.quintet.platform.files;

import org.jspecify.annotations.NullMarked;
