@NullMarked
package org.quintet.platform.http;

import org.jspecify.annotations.NullMarked;
