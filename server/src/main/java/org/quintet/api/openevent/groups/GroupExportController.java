package org.quintet.api.openevent.groups;

import org.quintet.api.openevent.tasks.TaskAnswer;
import org.quintet.exports.ExportKind;
import org.quintet.exports.StartExport;
import org.quintet.identity.User;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins the export of a group's people, for those who may change it; not in the document, but the frontend calls it. */
@RestController
class GroupExportController {

    private final GroupPermissions permissions;
    private final StartExport startExport;

    GroupExportController(GroupPermissions permissions, StartExport startExport) {
        this.permissions = permissions;
        this.startExport = startExport;
    }

    @PostMapping("/v1/group/{id:\\d{1,18}}/export/followers/csv")
    @Permits(Who.SIGNED_IN)
    TaskAnswer followers(@PathVariable long id, User user) {
        permissions.requireChange(user, id);
        return TaskAnswer.of(startExport.execute(user, ExportKind.FOLLOWERS_CSV, id, "all"));
    }
}
