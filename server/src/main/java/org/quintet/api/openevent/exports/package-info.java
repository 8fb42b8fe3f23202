/** Files that organisers take out of the server (document, group Event Export). */
@NullMarked
package org.quintet.api.openevent.exports;

import org.jspecify.annotations.NullMarked;
