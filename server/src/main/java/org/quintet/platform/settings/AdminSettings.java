package org.quintet.platform.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The super admin that the first start creates.
 *
 * @param email ({@code QUINTET_ADMIN_EMAIL})
 * @param password ({@code QUINTET_ADMIN_PASSWORD}); empty makes a random one and prints it once
 */
@ConfigurationProperties("quintet.admin")
public record AdminSettings(String email, Secret password) {}
