@NullMarked
package org.quintet.jsonapi;

import org.jspecify.annotations.NullMarked;
