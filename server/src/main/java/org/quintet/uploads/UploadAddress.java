package org.quintet.uploads;

import java.util.Optional;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.http.ServerAddress;
import org.springframework.stereotype.Component;

/** Where stored files are served. */
@Component
public class UploadAddress {

    /** The path, followed by a file's key. */
    public static final String PATH = "/static/media/";

    private final ServerAddress server;

    UploadAddress(ServerAddress server) {
        this.server = server;
    }

    /** The absolute URL of a stored file. */
    public String urlOf(FileKey key) {
        return server.url() + PATH + key;
    }

    /** The key in a URL of ours; empty if it is somebody else's. */
    public Optional<FileKey> keyIn(String url) {
        String ours = server.url() + PATH;
        return url.startsWith(ours) ? keyAt(url.substring(ours.length())) : Optional.empty();
    }

    /** The key of a file that is served under that name below {@link #PATH}; empty if none can be. */
    public static Optional<FileKey> keyAt(String name) {
        return FileKey.parse(name).filter(key -> !key.isPrivate());
    }
}
