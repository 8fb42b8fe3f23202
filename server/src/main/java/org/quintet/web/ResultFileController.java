package org.quintet.web;

import java.nio.charset.StandardCharsets;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.tasks.ResultFiles;
import org.quintet.tasks.ResultFiles.Found;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves what background tasks made, to whoever has a link that is signed and not out of date. */
@RestController
class ResultFileController {

    private final ResultFiles files;

    ResultFileController(ResultFiles files) {
        this.files = files;
    }

    /** The name in the path is for people; the token tells which file it is. */
    @GetMapping(ResultFiles.PATH + "{name}")
    @Permits(Who.ANYONE)
    ResponseEntity<Resource> file(@RequestParam(defaultValue = "") String token) {
        Found found = find(token);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.file().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(found.content());
    }

    private Found find(String token) {
        try {
            return files.find(token).orElseThrow(() -> new Failure.NotFound("file"));
        } catch (Failure.NotSignedIn e) {
            throw new Failure.NotAllowed("This link is not valid, or it is too old");
        }
    }
}
