package org.quintet.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.springframework.stereotype.Component;

/**
 * JSON Web Tokens (RFC 7519), signed with HS256. Claims are those that Open Event clients read ({@code identity},
 * {@code fresh}, {@code type}, {@code csrf}: its token format), and one of ours: {@code gen}, the user's token generation.
 */
@Component
public class SignedTokens {

    private static final String GENERATION = "gen";

    private final SigningKeys keys;
    private final Clock clock;

    SignedTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What a token is for. Its wire word is the value of the claim {@code type}. */
    public enum Kind {
        ACCESS("access"),
        REFRESH("refresh"),
        EMAIL_VERIFICATION("email-verification"),
        PASSWORD_RESET("password-reset"),
        APP("app"),
        LINK("link");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** A token whose signature, kind and time were checked. */
    public record Verified(UUID id, long userId, int generation, boolean fresh, String subject, String csrf) {}

    public String issue(
            Kind kind, UUID id, long userId, int generation, Duration lifetime, Map<String, Object> claims) {
        Instant now = clock.instant();
        SigningKeys.Key key = keys.newest();
        JWTClaimsSet.Builder claimsSet = new JWTClaimsSet.Builder()
                .jwtID(id.toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .claim("identity", userId)
                .claim("type", kind.word)
                .claim("csrf", UUID.randomUUID().toString())
                .claim(GENERATION, generation);
        claims.forEach(claimsSet::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(Long.toString(key.id()))
                        .build(),
                claimsSet.build());
        try {
            token.sign(new MACSigner(key.secret()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
        return token.serialize();
    }

    /** Whether {@code token} says that it is of this kind; that proves nothing. */
    boolean isOfKind(Kind kind, String token) {
        try {
            return kind.word.equals(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("type"));
        } catch (ParseException e) {
            // no token of ours, of whatever kind
            return false;
        }
    }

    /** @throws Failure.NotSignedIn if the token is not ours, not of this kind, or out of date */
    public Verified verify(Kind kind, String token) {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            verifySignature(parsed);
            JWTClaimsSet claims = parsed.getJWTClaimsSet();
            if (!kind.word.equals(claims.getStringClaim("type"))) {
                throw new Failure.NotSignedIn(Reason.WRONG_KIND_OF_TOKEN);
            }
            if (!claims.getExpirationTime().toInstant().isAfter(clock.instant())) {
                throw new Failure.NotSignedIn(Reason.EXPIRED_TOKEN);
            }
            String subject = claims.getSubject();
            return new Verified(
                    UUID.fromString(claims.getJWTID()),
                    claims.getLongClaim("identity"),
                    claims.getIntegerClaim(GENERATION),
                    Boolean.TRUE.equals(claims.getBooleanClaim("fresh")),
                    subject == null ? "" : subject,
                    String.valueOf(claims.getClaim("csrf")));
        } catch (ParseException e) {
            throw new Failure.NotSignedIn(Reason.MALFORMED_TOKEN);
        }
    }

    private void verifySignature(SignedJWT token) {
        String keyId = token.getHeader().getKeyID();
        if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())
                || keyId == null
                || !keyId.matches("\\d{1,18}")) {
            throw new Failure.NotSignedIn(Reason.BAD_SIGNATURE);
        }
        SigningKeys.Key key = keys.byId(Long.parseLong(keyId));
        try {
            if (key == null || !token.verify(new MACVerifier(key.secret()))) {
                throw new Failure.NotSignedIn(Reason.BAD_SIGNATURE);
            }
        } catch (JOSEException e) {
            throw new Failure.NotSignedIn(Reason.BAD_SIGNATURE);
        }
    }
}
