/** How much there is at an event, and on the installation (document, groups Event Statistics and Admin Statistics). */
@NullMarked
package org.quintet.api.openevent.statistics;

import org.jspecify.annotations.NullMarked;
