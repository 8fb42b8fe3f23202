/** People and what belongs to one (document, groups Users, User Emails, Favourite Events). */
@NullMarked
package org.quintet.api.openevent.users;

import org.jspecify.annotations.NullMarked;
