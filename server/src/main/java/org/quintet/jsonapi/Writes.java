package org.quintet.jsonapi;

/** The application's part in writes: checks before the engine stores, or use cases that store instead of it. */
public final class Writes {

    private Writes() {}

    /** Looks at valid changes before they are stored; may refuse, add or drop some. Runs in the transaction. */
    @FunctionalInterface
    public interface Check<C extends Requester> {

        /** The changes to store. */
        Changes check(Attempt<C> attempt, Changes changes);
    }

    /** A use case that creates a resource; it begins its own transaction, or joins the one that it is called in. */
    @FunctionalInterface
    public interface Creation<C extends Requester> {

        /** Creates and answers the new row's id. */
        String create(Attempt<C> attempt, Changes changes);
    }

    /** A use case that updates a resource; it begins its own transaction, or joins the one that it is called in. */
    @FunctionalInterface
    public interface Update<C extends Requester> {

        /** Updates the row {@link Attempt#id()}. */
        void update(Attempt<C> attempt, Changes changes);
    }

    /** A use case that deletes a resource; it begins its own transaction, or joins the one that it is called in. */
    @FunctionalInterface
    public interface Deletion<C extends Requester> {

        /** Deletes the row {@link Attempt#id()}. */
        void delete(Attempt<C> attempt);
    }
}
