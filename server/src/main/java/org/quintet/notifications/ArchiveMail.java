package org.quintet.notifications;

import java.time.Duration;
import java.util.Map;
import org.quintet.archives.ExportEvent;
import org.quintet.archives.ImportEvent;
import org.quintet.events.EventLetters;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.tasks.ResultFiles;
import org.quintet.tasks.TaskEnded;
import org.quintet.tasks.Tasks;
import org.quintet.tasks.Tasks.Standing;
import org.quintet.tasks.Tasks.Task;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever exported or imported an event what came of it (facts, F1). */
@Component
class ArchiveMail {

    /** As long as the file is kept. */
    private static final Duration LINK_LIVES = Duration.ofDays(3);

    private final Tasks tasks;
    private final ResultFiles files;
    private final Users users;
    private final EventLetters letters;
    private final QueueMail queueMail;

    ArchiveMail(Tasks tasks, ResultFiles files, Users users, EventLetters letters, QueueMail queueMail) {
        this.tasks = tasks;
        this.files = files;
        this.users = users;
        this.letters = letters;
        this.queueMail = queueMail;
    }

    @ApplicationModuleListener
    void on(TaskEnded ended) {
        tasks.find(ended.id())
                .ifPresent(task -> task.requestedBy().flatMap(users::withId).ifPresent(user -> {
                    switch (task.kind()) {
                        case ExportEvent.KIND -> exported(task, user);
                        case ImportEvent.KIND -> imported(task, user);
                        default -> {
                            // other tasks' results are waited for
                        }
                    }
                }));
    }

    private void exported(Task task, User user) {
        String event = letters.of(ExportEvent.eventIn(task.input()))
                .map(EventLetters.Letter::name)
                .orElse("");
        switch (task.standing()) {
            case Standing.Succeeded done ->
                done.file()
                        .ifPresent(file -> tell(
                                task,
                                user,
                                "event_exported",
                                Map.of("event", event, "link", files.linkTo(task.id(), file, LINK_LIVES))));
            case Standing.Failed failed ->
                tell(task, user, "event_export_fail", Map.of("event", event, "reason", failed.why()));
            case Standing.Waiting _, Standing.Running _ -> throw notOver(task);
        }
    }

    private void imported(Task task, User user) {
        switch (task.standing()) {
            case Standing.Succeeded done ->
                tell(
                        task,
                        user,
                        "event_imported",
                        Map.of(
                                "event", done.result().path("event_name").asString(),
                                "link", done.result().path("url").asString()));
            case Standing.Failed failed -> tell(task, user, "event_import_fail", Map.of("reason", failed.why()));
            case Standing.Waiting _, Standing.Running _ -> throw notOver(task);
        }
    }

    private void tell(Task task, User user, String action, Map<String, String> words) {
        queueMail.execute(NewMail.of(action + ":" + task.id(), action, user.email(), words));
    }

    private static IllegalStateException notOver(Task task) {
        return new IllegalStateException("not over: " + task.id());
    }
}
