@NullMarked
package org.quintet.tasks;

import org.jspecify.annotations.NullMarked;
