package org.quintet.installation;

import static org.quintet.schema.Tables.USER_PERMISSION;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.springframework.stereotype.Component;

/** What users may do whose address is not proven (Open Event, user permissions). */
@Component
public class UserPermissions {

    /** Creating events. */
    public static final String CREATE_EVENT = "create_event";

    /** Publishing events. */
    public static final String PUBLISH_EVENT = "publish_event";

    /** Ordering tickets of which none costs anything. */
    public static final String ORDER_FREE_TICKETS = "order_free_tickets";

    private final DSLContext sql;

    UserPermissions(DSLContext sql) {
        this.sql = sql;
    }

    /** Verified users and staff may; others if the permission of that name says so. */
    public boolean allows(String name, User user) {
        return user.isVerified() || user.isPlatformStaff() || unverifiedUsersMay(name);
    }

    private boolean unverifiedUsersMay(String name) {
        return sql.fetchExists(
                USER_PERMISSION,
                USER_PERMISSION.NAME.eq(name),
                USER_PERMISSION.UNVERIFIED_USER.isTrue(),
                USER_PERMISSION.DELETED_AT.isNull());
    }
}
