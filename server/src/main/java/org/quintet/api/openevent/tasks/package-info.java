/** Background tasks: what is answered when one begins, and how it goes (document, group Celery Tasks). */
@NullMarked
package org.quintet.api.openevent.tasks;

import org.jspecify.annotations.NullMarked;
