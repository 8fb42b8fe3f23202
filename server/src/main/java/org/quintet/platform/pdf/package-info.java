/** PDF files: pages, text in any script, pictures. Knows no document. */
@NullMarked
package org.quintet.platform.pdf;

import org.jspecify.annotations.NullMarked;
