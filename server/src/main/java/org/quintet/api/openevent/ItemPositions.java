package org.quintet.api.openevent;

import java.util.HashMap;
import java.util.Map;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A list by hand of what is to stand where, as {@code [{"speaker": 1, "order": 3}]}. */
public final class ItemPositions {

    private static final int MOST = 10_000;

    private ItemPositions() {}

    /** The positions by id; {@code item} and {@code place} are the names of the two members. */
    public static Map<Long, Integer> read(ArrayNode sent, String item, String place) {
        Map<Long, Integer> positions = new HashMap<>();
        for (JsonNode entry : sent) {
            JsonNode id = entry.path(item);
            JsonNode position = entry.path(place);
            if (!id.isIntegralNumber()
                    || !id.canConvertToLong()
                    || !position.isIntegralNumber()
                    || !position.canConvertToInt()) {
                throw incorrect();
            }
            positions.put(id.longValue(), position.intValue());
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
