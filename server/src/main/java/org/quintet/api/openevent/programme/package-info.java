/** Sessions, speakers, calls for speakers, feedback and favourites (document, groups Sessions to Speakers Calls, Feedback). */
@NullMarked
package org.quintet.api.openevent.programme;

import org.jspecify.annotations.NullMarked;
