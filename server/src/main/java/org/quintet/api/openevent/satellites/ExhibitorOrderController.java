package org.quintet.api.openevent.satellites;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.ItemPositions;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.events.ReorderExhibitors;
import org.quintet.events.ResetExhibitorOrder;
import org.quintet.identity.Caller;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code reorder-exhibitors}: an event's exhibitors by hand, which is not a JSON:API document. */
@RestController
class ExhibitorOrderController {

    private static final String PATH = "/v1/events/{event}/reorder-exhibitors";

    private final EventOfUrl events;
    private final ReorderExhibitors reorder;
    private final ResetExhibitorOrder reset;

    ExhibitorOrderController(EventOfUrl events, ReorderExhibitors reorder, ResetExhibitorOrder reset) {
        this.events = events;
        this.reorder = reorder;
        this.reset = reset;
    }

    @PostMapping(PATH)
    @Permits(Who.SIGNED_IN)
    Map<String, Object> reorder(@PathVariable String event, Caller caller, JsonBody body) {
        long id = events.heldBy(caller, EventAuthority.COORGANIZER, event);
        return answer(reorder.execute(id, ItemPositions.read(body.array(), "exhibitor", "position")));
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
