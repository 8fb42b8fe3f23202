/** API keys of organisations, and apps that have one (P-auth). */
@NullMarked
package org.quintet.api.appmint.keys;

import org.jspecify.annotations.NullMarked;
