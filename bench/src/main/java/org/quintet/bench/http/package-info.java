/** A small HTTP/1.1 client that costs little: it shares the processors with what it measures. */
@NullMarked
package org.quintet.bench.http;

import org.jspecify.annotations.NullMarked;
