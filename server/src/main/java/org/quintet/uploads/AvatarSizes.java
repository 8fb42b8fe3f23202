package org.quintet.uploads;

import java.util.List;
import org.quintet.identity.AvatarChanged;
import org.quintet.identity.StoreAvatar;
import org.quintet.uploads.Renditions.Wanted;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes the sizes of people's pictures. Without a transaction of its own: pictures take long, connections are few. */
@Component
class AvatarSizes {

    private final ImageSizes sizes;
    private final Renditions renditions;
    private final StoreAvatar storeAvatar;

    AvatarSizes(ImageSizes sizes, Renditions renditions, StoreAvatar storeAvatar) {
        this.sizes = sizes;
        this.renditions = renditions;
        this.storeAvatar = storeAvatar;
    }

    @Async
    @TransactionalEventListener
    public void on(AvatarChanged changed) {
        String folder = "users/" + changed.userId() + "/";
        ImageSizes.OfPerson wanted = sizes.ofPeople();
        renditions
                .of(
                        changed.url(),
                        List.of(
                                new Wanted(folder + "original", wanted.original()),
                                new Wanted(folder + "thumbnail", wanted.thumbnail()),
                                new Wanted(folder + "small", wanted.small()),
                                new Wanted(folder + "icon", wanted.icon())))
                .ifPresent(urls -> storeAvatar.execute(
                        changed.userId(),
                        changed.url(),
                        new StoreAvatar.Sizes(urls.get(0), urls.get(1), urls.get(2), urls.get(3))));
    }
}
