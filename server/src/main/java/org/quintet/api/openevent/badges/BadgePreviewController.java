package org.quintet.api.openevent.badges;

import java.util.List;
import org.quintet.api.openevent.documents.Download;
import org.quintet.documents.badges.Badge;
import org.quintet.documents.badges.BadgeDocuments;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows how badges would look before their form is stored (facts, A23). */
@RestController
class BadgePreviewController {

    private static final String FORMS = "badgeForms";

    /** The most forms of one request. */
    private static final int MOST = 20;

    private final BadgeDocuments documents;

    BadgePreviewController(BadgeDocuments documents) {
        this.documents = documents;
    }

    /** {@code {"badgeForms": [{"badgeFields": [...], "badgeSize": "...", ...}]}}: a page for each form. */
    @PostMapping("/v1/badge-forms/preview-badge-pdf")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<byte[]> preview(JsonBody json) {
        JsonNode forms = json.object().path(FORMS);
        if (forms.isMissingNode() || forms.isNull() || (forms.isArray() && forms.isEmpty())) {
            throw JsonApiException.notFound(ErrorSource.text(""), "This badge form is not associated with any ticket");
        }
        if (!forms.isArray() || !forms.valueStream().allMatch(JsonNode::isObject) || forms.size() > MOST) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer(FORMS), "Must be a list of at most " + MOST + " badge forms");
        }
        List<Badge> badges = forms.valueStream().map(Badge::of).toList();
        return Download.pdf("badge", documents.preview(badges));
    }
}
