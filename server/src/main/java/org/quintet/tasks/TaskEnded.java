package org.quintet.tasks;

import java.util.UUID;

/** A task succeeded or failed for good; {@link Tasks} tells the rest. */
public record TaskEnded(UUID id, String kind, boolean isSuccess) {}
