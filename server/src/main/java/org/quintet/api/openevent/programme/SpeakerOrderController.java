package org.quintet.api.openevent.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.ItemPositions;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.identity.Caller;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.programme.speakers.OrderSpeakers;
import org.quintet.programme.speakers.ResetSpeakerOrder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code reorder-speakers}: an event's speakers by hand, which is not a JSON:API document. */
@RestController
class SpeakerOrderController {

    private static final String PATH = "/v1/events/{event}/reorder-speakers";

    private final EventOfUrl events;
    private final OrderSpeakers reorder;
    private final ResetSpeakerOrder reset;

    SpeakerOrderController(EventOfUrl events, OrderSpeakers reorder, ResetSpeakerOrder reset) {
        this.events = events;
        this.reorder = reorder;
        this.reset = reset;
    }

    @PostMapping(PATH)
    @Permits(Who.SIGNED_IN)
    Map<String, Object> reorder(@PathVariable String event, Caller caller, JsonBody body) {
        long id = events.heldBy(caller, EventAuthority.COORGANIZER, event);
        return answer(reorder.execute(id, ItemPositions.read(body.array(), "speaker", "order")));
    }

    @PostMapping(path = PATH, params = "reset")
    @Permits(Who.SIGNED_IN)
    Map<String, Object> reset(@PathVariable String event, Caller caller) {
        return answer(reset.execute(events.heldBy(caller, EventAuthority.COORGANIZER, event)));
    }

    private static Map<String, Object> answer(Object updates) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("updates", updates);
        return answer;
    }
}
