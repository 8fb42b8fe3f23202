/** What operators read and write (REST API, Content). */
@NullMarked
package org.quintet.api.nexudus.content;

import org.jspecify.annotations.NullMarked;
