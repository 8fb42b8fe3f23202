package org.quintet.api.openevent.exports;

import org.quintet.api.openevent.tasks.TaskAnswer;
import org.quintet.exports.ExportKind;
import org.quintet.exports.StartExport;
import org.quintet.identity.User;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins the export of what all events sell, for the installation's staff (Open Event, part A25). */
@RestController
class SalesExportController {

    private final StartExport startExport;

    SalesExportController(StartExport startExport) {
        this.startExport = startExport;
    }

    @PostMapping("/v1/admin/export/sales/csv")
    @Permits(Who.SIGNED_IN)
    TaskAnswer sales(User user, JsonBody body) {
        if (!user.isPlatformStaff()) {
            throw JsonApiException.forbidden(ErrorSource.text(""), "Admin access is required");
        }
        String status = body.object().path("status").asString("all");
        return TaskAnswer.of(startExport.execute(user, ExportKind.SALES_CSV, 0, status));
    }
}
