package org.quintet.tasks;

import java.util.UUID;

/** A task was asked for: a worker of this node need not wait until he looks again. */
record TaskWaiting(UUID id) {}
