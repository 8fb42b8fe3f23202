package org.quintet.uploads;

import java.util.List;
import org.quintet.events.images.EventImageChanged;
import org.quintet.events.images.StoreEventImages;
import org.quintet.events.images.StoreEventLogo;
import org.quintet.uploads.Renditions.Wanted;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes the sizes of events' images. Without a transaction of its own: pictures take long, connections are few. */
@Component
class EventImageSizes {

    private final ImageSizes sizes;
    private final Renditions renditions;
    private final StoreEventImages storeImages;
    private final StoreEventLogo storeLogo;

    EventImageSizes(ImageSizes sizes, Renditions renditions, StoreEventImages storeImages, StoreEventLogo storeLogo) {
        this.sizes = sizes;
        this.renditions = renditions;
        this.storeImages = storeImages;
        this.storeLogo = storeLogo;
    }

    @Async
    @TransactionalEventListener
    public void on(EventImageChanged changed) {
        String folder = "events/" + changed.eventId() + "/";
        ImageSizes.OfEvent wanted = sizes.ofEvents();
        switch (changed.image()) {
            case ORIGINAL ->
                renditions
                        .of(
                                changed.url(),
                                List.of(
                                        new Wanted(folder + "original", wanted.original()),
                                        new Wanted(folder + "large", wanted.large()),
                                        new Wanted(folder + "thumbnail", wanted.thumbnail()),
                                        new Wanted(folder + "icon", wanted.icon())))
                        .ifPresent(urls -> storeImages.execute(
                                changed.eventId(),
                                changed.url(),
                                new StoreEventImages.Sizes(urls.get(0), urls.get(1), urls.get(2), urls.get(3))));
            case LOGO ->
                renditions
                        .of(changed.url(), List.of(new Wanted(folder + "logo", wanted.logo())))
                        .ifPresent(urls -> storeLogo.execute(changed.eventId(), changed.url(), urls.getFirst()));
        }
    }
}
