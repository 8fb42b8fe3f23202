@NullMarked
package org.quintet.platform.database;

import org.jspecify.annotations.NullMarked;
