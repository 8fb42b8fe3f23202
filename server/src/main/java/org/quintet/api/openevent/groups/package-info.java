/** Groups of events, their organizers and followers (document, group Group; the latter two are undocumented). */
@NullMarked
package org.quintet.api.openevent.groups;

import org.jspecify.annotations.NullMarked;
