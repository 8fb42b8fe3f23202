package org.quintet.bench.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Access tokens of made-up people, signed with the installation's own key: to sign in thousands of them would take minutes,
 * because checking a password takes long on purpose.
 */
public final class Tokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String keyId;
    private final SecretKeySpec key;

    public Tokens(Database database) {
        String newest =
                database.value("select id || ':' || encode(secret, 'hex') from signing_key order by id desc limit 1");
        int colon = newest.indexOf(':');
        keyId = newest.substring(0, colon);
        key = new SecretKeySpec(HexFormat.of().parseHex(newest.substring(colon + 1)), "HmacSHA256");
    }

    /** A token of that user, for a day. */
    public String of(long user) {
        long now = Instant.now().getEpochSecond();
        String text = encoded("{\"kid\":\"%s\",\"typ\":\"JWT\",\"alg\":\"HS256\"}".formatted(keyId))
                + "."
                + encoded("""
                        {"jti":"%s","iat":%d,"nbf":%d,"exp":%d,"identity":%d,"type":"access","csrf":"%s","gen":0,"fresh":true}""".formatted(UUID.randomUUID(), now - 1, now - 1, now + 86_400, user, UUID.randomUUID()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return text + "." + BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
