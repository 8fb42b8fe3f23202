@NullMarked
package org.quintet.platform.jobs;

import org.jspecify.annotations.NullMarked;
