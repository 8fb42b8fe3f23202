/** What a user is told within the application (notifications API, "Inbox"). */
@NullMarked
package org.quintet.api.primecal.notifications;

import org.jspecify.annotations.NullMarked;
