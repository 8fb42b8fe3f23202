package org.quintet.api.appmint.tickets;

import org.quintet.documents.QrCodes;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A ticket's code as a picture that scanners read. */
final class QrCode {

    private QrCode() {}

    /** The answer with the picture, which nobody on the way keeps. */
    static ResponseEntity<byte[]> answer(String code) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(QrCodes.png(code));
    }
}
