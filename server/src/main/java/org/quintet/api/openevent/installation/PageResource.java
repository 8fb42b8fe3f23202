package org.quintet.api.openevent.installation;

import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.PAGE;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code page}: what the installation says about itself (document, group Pages). */
@Component
class PageResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("page")
            .stored(PAGE, PAGE.ID)
            .list(Permissions.anyone())
            .create(Permissions.admin())
            .get(Permissions.anyone())
            .update(Permissions.admin())
            .delete(Permissions.admin())
            .attribute("name", PAGE.NAME, string().required())
            .attribute("title", PAGE.TITLE, string().nullable())
            .attribute("url", PAGE.URL, string().required())
            .attribute("description", PAGE.DESCRIPTION, string().nullable())
            .attribute("place", PAGE.PLACE, oneOf("footer", "event").nullable())
            .attribute("language", PAGE.LANGUAGE, string().nullable())
            .attribute("index", PAGE.INDEX, integer())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
