package org.quintet.api.nexudus.format;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.tenancy.LocationOfRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that everybody may keep, but must ask about before each use: what is left of the tickets may have changed a moment
 * ago. The strong ETag (RFC 9110, 8.8.3) is a digest of the body, so that who asks again gets a 304 as long as nothing did.
 */
@Component
public class TaggedAnswers {

    private static final CacheControl ASK_FIRST = CacheControl.noCache().cachePublic();

    private final JsonMapper json;

    TaggedAnswers(JsonMapper json) {
        this.json = json;
    }

    public ResponseEntity<byte[]> of(Map<String, @Nullable Object> answer) {
        byte[] body = json.writeValueAsBytes(answer);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(ASK_FIRST)
                .header(HttpHeaders.VARY, LocationOfRequest.HEADER)
                .eTag(digest(body))
                .body(body);
    }

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
