/** The processes under measurement: servers, and the PostgreSQL behind them. */
@NullMarked
package org.quintet.bench.server;

import org.jspecify.annotations.NullMarked;
