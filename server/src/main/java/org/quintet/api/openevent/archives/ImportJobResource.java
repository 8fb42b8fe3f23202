package org.quintet.api.openevent.archives;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.IMPORT_JOB;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code import-job}: what the caller imported, and what became of it (document, group Import Jobs). */
@Component
class ImportJobResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("import-job")
            .stored(IMPORT_JOB, IMPORT_JOB.ID)
            .at("/import-jobs")
            .visibleRows(attempt -> attempt.caller().caller().ifSignedIn(user -> IMPORT_JOB.USER_ID.eq(user.id())))
            .list(Permissions.signedIn())
            .get(Permissions.signedIn())
            .computed("task", IMPORT_JOB.TASK_ID.cast(String.class), string())
            .attribute("starts-at", IMPORT_JOB.STARTS_AT, datetime().readOnly())
            .attribute("result", IMPORT_JOB.RESULT, string().readOnly())
            .attribute("result-status", IMPORT_JOB.RESULT_STATUS, string().readOnly())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
