@NullMarked
package org.quintet.documents;

import org.jspecify.annotations.NullMarked;
