package org.quintet.api.openevent.satellites;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.events.ReorderExhibitors;
import org.quintet.events.ResetExhibitorOrder;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** {@code reorder-exhibitors}: an event's exhibitors by hand, which is not a JSON:API document. */
@RestController
class ExhibitorOrderController {

    private static final String PATH = "/v1/events/{event}/reorder-exhibitors";
    private static final int MOST = 10_000;

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
        return answer(reorder.execute(id, positions(body.array())));
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

    private static Map<Long, Integer> positions(ArrayNode sent) {
        Map<Long, Integer> positions = new HashMap<>();
        for (JsonNode item : sent) {
            JsonNode exhibitor = item.path("exhibitor");
            JsonNode position = item.path("position");
            if (!exhibitor.isIntegralNumber()
                    || !exhibitor.canConvertToLong()
                    || !position.isIntegralNumber()
                    || !position.canConvertToInt()) {
                throw incorrect();
            }
            positions.put(exhibitor.longValue(), position.intValue());
        }
        if (positions.size() > MOST) {
            throw incorrect();
        }
        return positions;
    }

    private static JsonApiException incorrect() {
        return JsonApiException.unprocessable(ErrorSource.pointer("/data"), "Data in incorrect format");
    }
}
