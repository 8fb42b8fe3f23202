package org.quintet.api.primecal.calendars;

import java.util.Set;
import org.quintet.calendars.SharePermission;
import org.quintet.platform.http.JsonFields;

/** With whom to share something, and for what (calendar API, "Sharing DTOs"). */
record ShareInput(Set<Long> userIds, SharePermission permission) {

    static final String USER_IDS = "userIds";
    static final Set<String> FIELDS = Set.of(USER_IDS, "permission");

    static ShareInput of(JsonFields fields) {
        Set<Long> userIds = IdLists.required(fields, USER_IDS);
        fields.require("permission");
        SharePermission permission = fields.oneOf("permission", SharePermission.WORDS)
                .flatMap(SharePermission::of)
                .orElse(SharePermission.READ);
        return new ShareInput(userIds, permission);
    }
}
