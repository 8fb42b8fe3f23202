/** What an operator relies on: nothing is lost when a server dies, and several may share a database. */
@NullMarked
package org.quintet.operations;

import org.jspecify.annotations.NullMarked;
