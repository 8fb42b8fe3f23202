package org.quintet.jsonapi;

import java.util.function.Supplier;

/** Runs the engine's own writes; only the application knows how a transaction begins and ends. */
public interface Transactions {

    /** Runs {@code work} in one transaction, rolled back if it throws. */
    <T> T inTransaction(Supplier<T> work);
}
