package org.quintet.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.files.FileStore;
import org.quintet.platform.images.Images;
import org.quintet.platform.images.Rendition;
import org.quintet.platform.images.UnreadableImage;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Makes pictures of uploaded ones. Pictures of other addresses are never fetched. */
@Component
class Renditions {

    private final UploadAddress address;
    private final FileStore store;
    private final Images images;
    private final Uploads uploads;

    Renditions(UploadAddress address, FileStore store, Images images, Uploads uploads) {
        this.address = address;
        this.store = store;
        this.images = images;
        this.uploads = uploads;
    }

    /**
     * A picture to be made.
     *
     * @param folder where it is kept
     */
    record Wanted(String folder, Rendition rendition) {}

    /** The URLs of what was made, in the order of {@code wanted}; empty if {@code url} is no uploaded picture. */
    Optional<List<String>> of(String url, List<Wanted> wanted) {
        Optional<Resource> picture = address.keyIn(url).flatMap(store::find);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<byte[]> jpegs = images.jpegs(
                    picture.get(), wanted.stream().map(Wanted::rendition).toList());
            List<String> urls = new ArrayList<>();
            for (int index = 0; index < jpegs.size(); index++) {
                FileKey key = uploads.newKey(wanted.get(index).folder(), "jpg");
                store.put(key, new ByteArrayInputStream(jpegs.get(index)));
                urls.add(address.urlOf(key));
            }
            return Optional.of(urls);
        } catch (UnreadableImage e) {
            // a file that is no picture stays what it is
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
