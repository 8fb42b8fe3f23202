package org.quintet.documents;

import java.util.List;
import java.util.Optional;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.files.FileStore;
import org.quintet.platform.images.Images;
import org.quintet.platform.images.Rendition;
import org.quintet.platform.images.UnreadableImage;
import org.quintet.uploads.UploadAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Pictures for documents. Only what was uploaded here: the server fetches nothing from addresses that people wrote down. */
@Component
public class Pictures {

    private static final Logger log = LoggerFactory.getLogger(Pictures.class);
    private static final int WIDTH = 1000;
    private static final int QUALITY = 85;

    private final FileStore store;
    private final UploadAddress address;
    private final Images images;

    Pictures(FileStore store, UploadAddress address, Images images) {
        this.store = store;
        this.address = address;
        this.images = images;
    }

    /** The picture at {@code url} as a JPEG, if it is ours and can be read. */
    public Optional<byte[]> jpeg(Optional<String> url) {
        return url.flatMap(address::keyIn).flatMap(this::read);
    }

    private Optional<byte[]> read(FileKey key) {
        Optional<Resource> file = store.find(key);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(images.jpegs(file.get(), List.of(new Rendition(new Rendition.ToWidth(WIDTH), QUALITY)))
                    .getFirst());
        } catch (UnreadableImage e) {
            log.warn("The picture {} cannot be read: {}", key, e.reason());
            return Optional.empty();
        }
    }
}
