/** Measures how fast the server answers, beside what the same machine could do at most, and whether faults lose anything. */
@NullMarked
package org.quintet.bench;

import org.jspecify.annotations.NullMarked;
