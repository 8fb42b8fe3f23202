package org.quintet.platform.idempotency;

import java.util.Optional;

/** What was answered to a request. */
public record Answer(int status, Optional<String> mediaType, byte[] body) {}
