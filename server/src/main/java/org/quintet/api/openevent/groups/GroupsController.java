package org.quintet.api.openevent.groups;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.quintet.events.EventIds;
import org.quintet.groups.AnnounceEvent;
import org.quintet.groups.ContactGroupOrganizers;
import org.quintet.identity.User;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What mails go out from a group on somebody's word; not in the document, but the Eventyay frontend calls it. */
@RestController
class GroupsController {

    private final EventIds eventIds;
    private final AnnounceEvent announceEvent;
    private final ContactGroupOrganizers contactGroupOrganizers;

    GroupsController(EventIds eventIds, AnnounceEvent announceEvent, ContactGroupOrganizers contactGroupOrganizers) {
        this.eventIds = eventIds;
        this.announceEvent = announceEvent;
        this.contactGroupOrganizers = contactGroupOrganizers;
    }

    /** The frontend asks with GET. It happens once, whatever asks again; a HEAD, which nobody means so, is refused. */
    @RequestMapping(
            path = "/v1/groups/{id}/events/{event}/announce",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Permits(Who.SIGNED_IN)
    Map<String, Object> announce(
            @PathVariable long id, @PathVariable String event, User user, HttpServletRequest request) {
        if (request.getMethod().equals("HEAD")) {
            throw new Failure.MethodNotAllowed("HEAD", List.of("GET", "POST"));
        }
        try {
            announceEvent.execute(user, id, eventIds.of(event).orElseThrow(() -> new Failure.NotFound("event")));
        } catch (Failure.NotFound e) {
            if (e.what().equals("group")) {
                throw e;
            }
            throw JsonApiException.forbidden(
                    new ErrorSource.Members(Map.of("source", "event_id")), "Event does not belong to this group");
        }
        return Map.of("success", true, "message", "Event Announced successfully");
    }

    @PostMapping("/v1/groups/{id}/contact-organizer")
    @Permits(Who.SIGNED_IN)
    Map<String, Boolean> contact(@PathVariable long id, User user, JsonBody body) {
        JsonNode text = body.object().path("email");
        if (!text.isString()) {
            throw new Failure.Malformed("The text email is required");
        }
        contactGroupOrganizers.execute(user, id, text.stringValue());
        return Map.of("success", true);
    }
}
