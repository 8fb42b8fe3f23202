/** Notifications, the mails' log and settings, and contacting organizers (document, groups Notifications to Mails). */
@NullMarked
package org.quintet.api.openevent.notifications;

import org.jspecify.annotations.NullMarked;
