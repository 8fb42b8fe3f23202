/** What somebody is at an event, and invitations to be it (document, groups Roles, Role Invites, Users Events Roles). */
@NullMarked
package org.quintet.api.openevent.roles;

import org.jspecify.annotations.NullMarked;
