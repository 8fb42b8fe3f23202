package org.quintet.api.openevent;

import java.util.function.Supplier;
import org.quintet.platform.usecases.UseCase;

/** Stores a plain resource: the engine does the work, the runner around this gives it its transaction. */
@UseCase
class StoreResource {

    public <T> T execute(Supplier<T> work) {
        return work.get();
    }
}
