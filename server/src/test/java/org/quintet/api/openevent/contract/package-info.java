/** Open Event's document, replayed operation by operation; who may call what; requests of all kinds. */
@NullMarked
package org.quintet.api.openevent.contract;

import org.jspecify.annotations.NullMarked;
