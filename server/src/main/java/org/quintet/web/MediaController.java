package org.quintet.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.files.FileKey;
import org.quintet.platform.files.FileStore;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.uploads.FileKind;
import org.quintet.uploads.UploadAddress;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves stored files. A key's content never changes, so it may be kept for long. Only pictures and PDFs are shown by
 * browsers; the rest is saved, whatever it holds.
 */
@RestController
class MediaController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final FileStore store;

    MediaController(FileStore store) {
        this.store = store;
    }

    @GetMapping(UploadAddress.PATH + "{*key}")
    @Permits(Who.ANYONE)
    ResponseEntity<Resource> file(@PathVariable String key) throws IOException {
        FileKey fileKey = UploadAddress.keyAt(key.substring(1)).orElseThrow(MediaController::notThere);
        Resource file = store.find(fileKey).orElseThrow(MediaController::notThere);
        Optional<FileKind> kind = FileKind.ofExtension(fileKey.extension());
        boolean shown = kind.map(FileKind::isShown).orElse(false);
        String name = fileKey.text().substring(fileKey.text().lastIndexOf('/') + 1);
        return ResponseEntity.ok()
                .contentType(kind.map(known -> MediaType.parseMediaType(known.mediaType()))
                        .orElse(MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(FOR_EVER)
                .lastModified(file.lastModified())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(name)
                                .build()
                                .toString())
                .body(file);
    }

    private static Failure notThere() {
        return new Failure.NotFound("file");
    }
}
