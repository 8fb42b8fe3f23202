package org.quintet.notifications;

import java.util.Map;
import org.quintet.events.EventLetters;
import org.quintet.events.EventLetters.Letter;
import org.quintet.ticketing.types.HoldersOfTemplates;
import org.quintet.ticketing.types.TemplateHasHolders;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells holders of tickets that an event was made from theirs (AppMint, Creating an event). */
@Component
class EventDuplicatedMail {

    private static final String ACTION = "event-duplicated";

    private final HoldersOfTemplates holders;
    private final EventLetters letters;
    private final QueueMail queueMail;

    EventDuplicatedMail(HoldersOfTemplates holders, EventLetters letters, QueueMail queueMail) {
        this.holders = holders;
        this.letters = letters;
        this.queueMail = queueMail;
    }

    @ApplicationModuleListener
    void on(TemplateHasHolders template) {
        letters.of(template.templateId())
                .ifPresent(old -> letters.of(template.eventId())
                        .ifPresent(event -> holders.of(template.ticketIds())
                                .forEach(holder -> tell(holder, template.eventId(), old, event))));
    }

    private void tell(HoldersOfTemplates.Holder holder, long eventId, Letter template, Letter event) {
        queueMail.execute(NewMail.of(
                ACTION + ":" + eventId + ":" + holder.ticketId(),
                ACTION,
                holder.email(),
                Map.of(
                        "template", template.name(),
                        "event", event.name(),
                        "organisation", event.organisation(),
                        "date", event.date().toString())));
    }
}
