package org.quintet.api.appmint.records;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quintet.platform.failures.Failure;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client wants a record to become.
 *
 * @param version the version that the client has seen; empty if it does not matter to him
 * @param state the state that the client wrote into the wrapper
 * @param data makes the new data of the present
 */
public record RecordEdit(Optional<Long> version, Optional<String> state, UnaryOperator<ObjectNode> data) {

    /**
     * The new data of a record, whose version and data now are these.
     *
     * @throws Failure.Conflict if the client has seen another version
     */
    public ObjectNode apply(long current, ObjectNode present) {
        if (version.isPresent() && version.get() != current) {
            throw new Failure.Conflict(
                    "version", "The record is at version %d, not %d".formatted(current, version.get()));
        }
        return data.apply(present);
    }
}
