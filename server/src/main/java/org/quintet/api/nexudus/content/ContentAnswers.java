package org.quintet.api.nexudus.content;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What operators are told after they wrote something. */
final class ContentAnswers {

    private ContentAnswers() {}

    static Map<String, @Nullable Object> created(ContentEntity entity, long id) {
        return done(entity, id, "created");
    }

    static Map<String, @Nullable Object> updated(ContentEntity entity, long id) {
        return done(entity, id, "updated");
    }

    static Map<String, @Nullable Object> deleted(ContentEntity entity, long id) {
        return done(entity, id, "deleted");
    }

    private static Map<String, @Nullable Object> done(ContentEntity entity, long id, String what) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("Status", HttpStatus.OK.value());
        answer.put("Message", entity.name() + " was successfully " + what + ".");
        answer.put("Value", Map.of("Id", id));
        answer.put("Errors", null);
        answer.put("WasSuccessful", true);
        return answer;
    }
}
