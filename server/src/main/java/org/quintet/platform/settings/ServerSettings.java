package org.quintet.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the server listens and keeps its files.
 *
 * @param bind the address to listen on ({@code QUINTET_BIND})
 * @param port the port to listen on ({@code QUINTET_PORT}); 0 takes a free one
 * @param publicUrl how clients reach the server, for links in mails ({@code QUINTET_PUBLIC_URL}); no slash at the end
 * @param dataDir the folder of everything that the server stores in files ({@code QUINTET_DATA_DIR})
 * @param rateLimits whether callers who ask too often are refused ({@code QUINTET_RATE_LIMITS}: on or off)
 */
@ConfigurationProperties("quintet.server")
public record ServerSettings(String bind, int port, URI publicUrl, Path dataDir, boolean rateLimits) {}
