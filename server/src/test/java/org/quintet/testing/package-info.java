/** What tests of all modules stand on: a database, a server, a client, and people to be. */
@NullMarked
package org.quintet.testing;

import org.jspecify.annotations.NullMarked;
