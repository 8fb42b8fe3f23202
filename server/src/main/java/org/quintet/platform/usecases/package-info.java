@NullMarked
package org.quintet.platform.usecases;

import org.jspecify.annotations.NullMarked;
