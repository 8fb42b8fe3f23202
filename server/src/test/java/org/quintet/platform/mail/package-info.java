@NullMarked
package org.quintet.platform.mail;

import org.jspecify.annotations.NullMarked;
