package org.quintet.api.openevent.notifications;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.MAIL;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code mail}: the log of mails, in which the tokens of links are masked (document, group Mails). */
@Component
class MailResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = ResourceType.<OpenEventCaller>named("mail")
            .stored(MAIL, MAIL.ID)
            .at("/mails")
            .list(Permissions.admin())
            .get(Permissions.admin())
            .attribute("recipient", MAIL.RECIPIENT, string().readOnly())
            .attribute("time", MAIL.CREATED_AT, datetime().readOnly())
            .attribute("action", MAIL.ACTION, string().readOnly())
            .attribute("subject", MAIL.SUBJECT, string().readOnly())
            .attribute("message", MAIL.MESSAGE, string().readOnly())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
