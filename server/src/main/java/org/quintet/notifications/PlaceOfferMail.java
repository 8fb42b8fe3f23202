package org.quintet.notifications;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.quintet.events.EventLetters;
import org.quintet.waitinglist.PlaceOffered;
import org.quintet.waitinglist.PlaceOffers;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells somebody who waited that there is a place for him, and how to take it. */
@Component
class PlaceOfferMail {

    private static final String ACTION = "waiting-list-offer";

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final PlaceOffers offers;
    private final EventLetters letters;
    private final QueueMail queueMail;
    private final TokenLinks links;

    PlaceOfferMail(PlaceOffers offers, EventLetters letters, QueueMail queueMail, TokenLinks links) {
        this.offers = offers;
        this.letters = letters;
        this.queueMail = queueMail;
        this.links = links;
    }

    @ApplicationModuleListener
    void on(PlaceOffered offered) {
        offers.ofEntry(offered.entryId())
                .ifPresent(offer -> letters.of(offer.eventId())
                        .ifPresent(event -> queueMail.execute(NewMail.of(
                                ACTION + ":" + offered.entryId(),
                                ACTION,
                                offer.email(),
                                Map.of(
                                        "name", offer.name(),
                                        "event", event.name(),
                                        "organisation", event.organisation(),
                                        "date", event.date().toString(),
                                        "ticket", offer.ticketType(),
                                        "until", UNTIL.format(offer.expiresAt()),
                                        "link", links.to("/waiting-list", offered.secret()))))));
    }
}
