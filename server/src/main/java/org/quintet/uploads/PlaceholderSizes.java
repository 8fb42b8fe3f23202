package org.quintet.uploads;

import java.util.List;
import org.quintet.events.images.PlaceholderChanged;
import org.quintet.events.images.StorePlaceholderSizes;
import org.quintet.uploads.Renditions.Wanted;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes the sizes of placeholders' pictures, which are those of events. */
@Component
class PlaceholderSizes {

    private static final String FOLDER = "custom-placeholders/";

    private final ImageSizes sizes;
    private final Renditions renditions;
    private final StorePlaceholderSizes storeSizes;

    PlaceholderSizes(ImageSizes sizes, Renditions renditions, StorePlaceholderSizes storeSizes) {
        this.sizes = sizes;
        this.renditions = renditions;
        this.storeSizes = storeSizes;
    }

    @Async
    @TransactionalEventListener
    public void on(PlaceholderChanged changed) {
        ImageSizes.OfEvent wanted = sizes.ofEvents();
        renditions
                .of(
                        changed.url(),
                        List.of(
                                new Wanted(FOLDER + "large", wanted.large()),
                                new Wanted(FOLDER + "thumbnail", wanted.thumbnail()),
                                new Wanted(FOLDER + "icon", wanted.icon())))
                .ifPresent(urls -> storeSizes.execute(
                        changed.url(), new StorePlaceholderSizes.Sizes(urls.get(0), urls.get(1), urls.get(2))));
    }
}
