package org.quintet.uploads;

import java.util.List;
import java.util.Optional;
import org.quintet.events.images.ExhibitorBannerChanged;
import org.quintet.events.images.StoreExhibitorThumbnail;
import org.quintet.groups.BannerChanged;
import org.quintet.groups.StoreBannerThumbnail;
import org.quintet.uploads.Renditions.Wanted;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes thumbnails of the banners of groups and exhibitors, as large as those of events. */
@Component
class BannerThumbnails {

    private final ImageSizes sizes;
    private final Renditions renditions;
    private final StoreBannerThumbnail storeOfGroup;
    private final StoreExhibitorThumbnail storeOfExhibitor;

    BannerThumbnails(
            ImageSizes sizes,
            Renditions renditions,
            StoreBannerThumbnail storeOfGroup,
            StoreExhibitorThumbnail storeOfExhibitor) {
        this.sizes = sizes;
        this.renditions = renditions;
        this.storeOfGroup = storeOfGroup;
        this.storeOfExhibitor = storeOfExhibitor;
    }

    @Async
    @TransactionalEventListener
    public void on(BannerChanged changed) {
        thumbnail("groups/" + changed.groupId() + "/thumbnail", changed.url())
                .ifPresent(made -> storeOfGroup.execute(changed.groupId(), changed.url(), made));
    }

    @Async
    @TransactionalEventListener
    public void on(ExhibitorBannerChanged changed) {
        thumbnail("exhibitors/thumbnail", changed.url())
                .ifPresent(made -> storeOfExhibitor.execute(changed.url(), made));
    }

    private Optional<String> thumbnail(String folder, String banner) {
        return renditions
                .of(banner, List.of(new Wanted(folder, sizes.ofEvents().thumbnail())))
                .map(List::getFirst);
    }
}
