/** Events as a whole: copies and archives of them (document, groups Event Copy, Event Export, Event Import, Import Jobs). */
@NullMarked
package org.quintet.api.openevent.archives;

import org.jspecify.annotations.NullMarked;
