package org.quintet.documents.badges;

import java.io.IOException;
import java.util.List;
import org.quintet.tasks.ResultFile;
import org.quintet.tasks.ResultFiles;
import org.quintet.tasks.RunningTask;
import org.quintet.tasks.TaskHandler;
import org.quintet.tasks.TaskResult;
import org.quintet.ticketing.badges.MarkBadgePrinted;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes an attendee's badge in the background, and notes that it is printed. */
@Component
public class PrintBadge implements TaskHandler {

    /** The kind of the task. */
    public static final String KIND = "badge";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ATTENDEE = "attendee";
    private static final String SHOWN = "shown";

    private final BadgeDocuments documents;
    private final MarkBadgePrinted markBadgePrinted;
    private final ResultFiles files;

    PrintBadge(BadgeDocuments documents, MarkBadgePrinted markBadgePrinted, ResultFiles files) {
        this.documents = documents;
        this.markBadgePrinted = markBadgePrinted;
        this.files = files;
    }

    /**
     * What the task is told.
     *
     * @param shown as {@link BadgeDocuments#ofAttendee}
     */
    public static ObjectNode input(long attendeeId, List<String> shown) {
        ObjectNode input = JSON.createObjectNode().put(ATTENDEE, attendeeId);
        shown.forEach(input.putArray(SHOWN)::add);
        return input;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TaskResult run(RunningTask task) throws IOException {
        long attendee = task.input().path(ATTENDEE).asLong();
        List<String> shown =
                task.input().path(SHOWN).valueStream().map(JsonNode::asString).toList();
        byte[] pdf = documents.ofAttendee(attendee, shown);
        ResultFile file = files.write(task, "badge-" + attendee + ".pdf", "application/pdf", out -> out.write(pdf));
        markBadgePrinted.execute(attendee);
        return TaskResult.of(file);
    }
}
