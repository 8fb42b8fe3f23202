package org.quintet.archives;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.quintet.identity.User;
import org.quintet.installation.UserPermissions;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.files.FileStore;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Takes archives of which events are to be made. */
@Component
public class EventImports {

    /** The largest archive that is taken, in bytes; the server's setting for parts says the same. */
    public static final long LARGEST = 200L << 20;

    private final FileStore store;
    private final UserPermissions permissions;
    private final StartImport startImport;

    EventImports(FileStore store, UserPermissions permissions, StartImport startImport) {
        this.store = store;
        this.permissions = permissions;
        this.startImport = startImport;
    }

    /**
     * Keeps an archive where every node finds it, and has an event made of it in the background. Returns the task's id.
     *
     * @throws Failure.NotAllowed if {@code user} may not create events
     * @throws Failure.TooManyRequests if too many tasks of {@code user} are not done yet
     */
    public UUID begin(User user, InputStreamSource archive) {
        if (!permissions.allows(UserPermissions.CREATE_EVENT, user)) {
            throw new Failure.NotAllowed("Please verify your Email");
        }
        FileKey key = new FileKey("%s/imports/%s.zip".formatted(FileKey.PRIVATE_FOLDER, UUID.randomUUID()));
        try (InputStream content = archive.getInputStream()) {
            store.put(key, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return startImport.execute(user, key);
        } catch (RuntimeException e) {
            forget(key);
            throw e;
        }
    }

    /** Removes an archive that nobody reads any more. */
    void forget(FileKey key) {
        try {
            store.delete(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
