/**
 * What the operator keeps for the whole installation (document, groups Settings, Image Sizes, Services, Event Role
 * Permissions, Pages, User Permissions, Custom System Roles, Panel Permissions).
 */
@NullMarked
package org.quintet.api.openevent.installation;

import org.jspecify.annotations.NullMarked;
