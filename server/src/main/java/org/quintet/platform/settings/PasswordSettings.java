package org.quintet.platform.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What hashing a password costs (Argon2id, RFC 9106). A hash carries its own costs: those made before a change stay valid.
 *
 * @param memory in KiB, at least 8, what the algorithm needs ({@code QUINTET_PASSWORDS_MEMORY})
 * @param rounds at least 1 ({@code QUINTET_PASSWORDS_ROUNDS})
 */
@ConfigurationProperties("quintet.passwords")
public record PasswordSettings(int memory, int rounds) {

    /** @throws IllegalArgumentException for costs that the algorithm does not take */
    public PasswordSettings {
        if (memory < 8 || rounds < 1) {
            throw new IllegalArgumentException("passwords: at least 8 KiB of memory and one round");
        }
    }
}
