package org.quintet.notifications;

import java.util.Map;
import org.quintet.events.EventLetters;
import org.quintet.installation.FrontendAddress;
import org.quintet.waitinglist.WaitingIsOver;
import org.quintet.waitinglist.WaitingList;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who wait for an event that it is published (AppMint, Publishing); nobody twice. */
@Component
class EventPublishedMail {

    private static final String ACTION = "event-published";

    private final WaitingList waitingList;
    private final EventLetters letters;
    private final QueueMail queueMail;
    private final FrontendAddress frontend;

    EventPublishedMail(WaitingList waitingList, EventLetters letters, QueueMail queueMail, FrontendAddress frontend) {
        this.waitingList = waitingList;
        this.letters = letters;
        this.queueMail = queueMail;
        this.frontend = frontend;
    }

    @ApplicationModuleListener
    void on(WaitingIsOver over) {
        letters.ofPublic(over.eventId())
                .ifPresent(event ->
                        waitingList.entries(over.entryIds()).forEach(entry -> tell(entry, over.eventId(), event)));
    }

    private void tell(WaitingList.Entry entry, long eventId, EventLetters.Letter event) {
        queueMail.execute(NewMail.of(
                ACTION + ":" + eventId + ":" + entry.id(),
                ACTION,
                entry.email(),
                Map.of(
                        "event", event.name(),
                        "organisation", event.organisation(),
                        "date", event.date().toString(),
                        "link", frontend.url() + "/e/" + event.identifier())));
    }
}
