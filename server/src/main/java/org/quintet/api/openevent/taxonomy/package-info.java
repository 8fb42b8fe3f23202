/** What events are about (document, groups Event Types, Event Topics, Event Sub Topics, Custom Placeholders, Event Locations). */
@NullMarked
package org.quintet.api.openevent.taxonomy;

import org.jspecify.annotations.NullMarked;
