package org.quintet.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page of this server, whose address may hold a token: it is told to nobody and kept nowhere. */
final class Page {

    private Page() {}

    /** @param html what stands on the page; whatever in it came from a request is escaped already */
    static ResponseEntity<String> of(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body("""
                        <!doctype html>
                        <html lang="en">
                        <head><meta charset="utf-8"><title>Quintet</title></head>
                        <body>%s</body>
                        </html>
                        """.formatted(html));
    }
}
