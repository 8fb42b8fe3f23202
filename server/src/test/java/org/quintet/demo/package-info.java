@NullMarked
package org.quintet.demo;

import org.jspecify.annotations.NullMarked;
