package org.quintet.jsonapi;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;

/** One permitted request while it is being answered: its scope, and what it takes to show and change resources in it. */
final class Conversation<C extends Requester> {

    final Engine<C> engine;
    final Exchange exchange;
    final Scope<C> scope;
    final ResourceType<C> type;
    final View<C> view;
    private final Fieldsets fieldsets;
    private final Map<String, Selection<C>> selections = new HashMap<>();

    Conversation(Engine<C> engine, Exchange exchange, Scope<C> scope, ResourceType<C> type) {
        this.engine = engine;
        this.exchange = exchange;
        this.scope = scope;
        this.type = type;
        this.view = scope.primary(type);
        this.fieldsets = Fieldsets.parse(scope.query(), engine.types());
    }

    ResourceReader<C> reader() {
        return new ResourceReader<>(engine.sql(), scope);
    }

    ResourceStore<C> store() {
        return new ResourceStore<>(engine.sql(), scope, engine.clock());
    }

    String id() {
        return scope.attempt().id().orElseThrow();
    }

    /** What the answer shows of its primary resources. */
    Selection<C> selection() {
        return new Selection<>(view, fieldsets, engine.links(type), scope.caller());
    }

    Collection<ResourceObject<C>> include(List<ResourceObject<C>> objects, IncludeTree<C> tree) {
        return new IncludeLoader<>(engine.sql(), scope, this::includedSelection).load(objects, tree);
    }

    private Selection<C> includedSelection(ResourceType<C> other) {
        return selections.computeIfAbsent(
                other.name,
                name -> new Selection<>(scope.included(other), fieldsets, engine.links(other), scope.caller()));
    }

    /** The row as a document; {@code rows} limits which rows there are. */
    ItemDocument<C> document(String id, Condition rows, IncludeTree<C> tree) {
        ResourceObject<C> object = reader().row(selection(), id, rows).orElseThrow(JsonApiException::objectNotFound);
        String self = type.selfLink ? object.selfLink() : exchange.path();
        return new ItemDocument<>(object, include(List.of(object), tree), self);
    }

    /** Whether the client wants its write to happen only if nothing has changed. */
    boolean isConditional() {
        return exchange.header("If-Match").isPresent();
    }

    /** Refuses unless the client's {@code If-Match} names the present state of what its URL shows. */
    void requireUnchanged(Consumer<DocumentWriter<C>> present) {
        exchange.header("If-Match").ifPresent(tags -> {
            if (!TaggedBody.matches(tags, Answers.tag(present))) {
                throw new JsonApiException(JsonApiError.of(
                        412,
                        "Precondition Failed",
                        ErrorSource.text(""),
                        "The resource has changed since it was read"));
            }
        });
    }

    /** Stores changes of the row, or has the use case of its type do that. */
    void update(Changes changes) {
        if (type.update.isPresent()) {
            store().requireRelated(type, changes);
            type.update.get().update(scope.attempt(), changes);
        } else {
            store().update(type, id(), type.beforeUpdate.check(scope.attempt(), changes));
        }
    }

    /** Refuses unless the row exists for the caller; {@code lock} keeps it from changing until the transaction ends. */
    void requireRow(Condition rows, boolean lock) {
        if (lock && type.keeper.isPresent()) {
            ResourceType.Keeper keeper = type.keeper.get();
            engine.sql()
                    .select(keeper.id())
                    .from(keeper.table())
                    .where(Keys.is(keeper.id(), id()))
                    .forNoKeyUpdate()
                    .execute();
        }
        var query = engine.sql()
                .select(type.id)
                .from(type.table)
                .where(Keys.is(type.id, id()))
                .and(rows);
        boolean lockedHere = lock && type.keeper.isEmpty();
        if ((lockedHere ? query.forNoKeyUpdate().fetch() : query.fetch()).isEmpty()) {
            throw JsonApiException.objectNotFound();
        }
    }
}
