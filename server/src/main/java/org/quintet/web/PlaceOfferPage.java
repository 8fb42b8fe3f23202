package org.quintet.web;

import java.util.Optional;
import org.quintet.events.EventLetters;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.OrderState;
import org.quintet.waitinglist.PlaceOffers;
import org.quintet.waitinglist.TakeOffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where the link in a mail about a free place leads. Only the button takes it: mail programs follow links by themselves. */
@RestController
class PlaceOfferPage {

    private static final String PATH = "/waiting-list";
    private static final String NOT_VALID = "<p>This offer is not valid any more.</p>";

    private final PlaceOffers offers;
    private final EventLetters letters;
    private final TakeOffer takeOffer;

    PlaceOfferPage(PlaceOffers offers, EventLetters letters, TakeOffer takeOffer) {
        this.offers = offers;
        this.letters = letters;
        this.takeOffer = takeOffer;
    }

    @GetMapping(PATH)
    @Permits(Who.ANYONE)
    ResponseEntity<String> show(@RequestParam(defaultValue = "") String token) {
        Optional<PlaceOffers.Offer> offer = offers.withSecret(token);
        return offer.flatMap(found -> letters.of(found.eventId()).map(event -> form(token, found, event.name())))
                .map(form -> Page.of(HttpStatus.OK, form))
                .orElseGet(() -> Page.of(HttpStatus.NOT_FOUND, NOT_VALID));
    }

    @PostMapping(PATH)
    @Permits(Who.ANYONE)
    ResponseEntity<String> take(@RequestParam(defaultValue = "") String token) {
        try {
            TicketOrderRecord order = takeOffer.execute(token);
            boolean complete = OrderState.of(order.getState()) == OrderState.COMPLETED;
            return Page.of(
                    HttpStatus.OK,
                    complete
                            ? "<p>Thank you. The place is yours.</p>"
                            : "<p>Thank you. The place is yours when it is paid.</p>");
        } catch (Failure.NotFound e) {
            return Page.of(HttpStatus.NOT_FOUND, NOT_VALID);
        } catch (Failure.Conflict e) {
            return Page.of(HttpStatus.CONFLICT, NOT_VALID);
        }
    }

    private static String form(String token, PlaceOffers.Offer offer, String event) {
        return """
                <form method="post" action="%s">
                <p>A ticket &quot;%s&quot; for %s is kept for you.</p>
                <input type="hidden" name="token" value="%s">
                <p><button>Take the place</button></p>
                </form>
                """.formatted(
                        PATH,
                        HtmlUtils.htmlEscape(offer.ticketType()),
                        HtmlUtils.htmlEscape(event),
                        HtmlUtils.htmlEscape(token));
    }
}
