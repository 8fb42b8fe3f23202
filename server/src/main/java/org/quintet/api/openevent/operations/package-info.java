/** What Open Event's server says about itself, at the root: version, health, environment. */
@NullMarked
package org.quintet.api.openevent.operations;

import org.jspecify.annotations.NullMarked;
