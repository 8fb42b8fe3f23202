package org.quintet.uploads;

import java.util.List;
import org.quintet.programme.speakers.SpeakerPhotoChanged;
import org.quintet.programme.speakers.StoreSpeakerPhoto;
import org.quintet.uploads.Renditions.Wanted;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes the sizes of speakers' pictures, as large as those of users. */
@Component
class SpeakerPhotoSizes {

    private final ImageSizes sizes;
    private final Renditions renditions;
    private final StoreSpeakerPhoto storeSpeakerPhoto;

    SpeakerPhotoSizes(ImageSizes sizes, Renditions renditions, StoreSpeakerPhoto storeSpeakerPhoto) {
        this.sizes = sizes;
        this.renditions = renditions;
        this.storeSpeakerPhoto = storeSpeakerPhoto;
    }

    @Async
    @TransactionalEventListener
    public void on(SpeakerPhotoChanged changed) {
        String folder = "speakers/" + changed.speakerId() + "/";
        ImageSizes.OfPerson wanted = sizes.ofPeople();
        renditions
                .of(
                        changed.url(),
                        List.of(
                                new Wanted(folder + "thumbnail", wanted.thumbnail()),
                                new Wanted(folder + "small", wanted.small()),
                                new Wanted(folder + "icon", wanted.icon())))
                .ifPresent(urls -> storeSpeakerPhoto.execute(
                        changed.speakerId(),
                        changed.url(),
                        new StoreSpeakerPhoto.Sizes(urls.get(0), urls.get(1), urls.get(2))));
    }
}
