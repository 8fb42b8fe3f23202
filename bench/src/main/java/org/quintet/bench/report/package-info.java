/** The report: tables, a chart, and what changed since the last one. */
@NullMarked
package org.quintet.bench.report;

import org.jspecify.annotations.NullMarked;
