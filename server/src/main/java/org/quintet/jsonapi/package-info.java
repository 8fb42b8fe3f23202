/**
 * JSON:API over SQL: a resource type is declared, the engine serves it. Knows no other package of ours and no word of any
 * domain; the declarations and the caller are the application's.
 */
@NullMarked
package org.quintet.jsonapi;

import org.jspecify.annotations.NullMarked;
