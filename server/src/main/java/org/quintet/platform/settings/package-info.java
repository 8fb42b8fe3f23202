@NullMarked
package org.quintet.platform.settings;

import org.jspecify.annotations.NullMarked;
