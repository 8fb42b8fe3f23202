package org.quintet.jsonapi;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Finds the rows that a URL names, so that permissions can be checked on ids. */
final class Targets<C extends Requester> {

    private final Scope<C> scope;
    private final ResourceReader<C> reader;

    Targets(Engine<C> engine, Scope<C> scope) {
        this.scope = scope;
        this.reader = new ResourceReader<>(engine.sql(), scope);
    }

    Attempt<C> resolved(Endpoint<C> endpoint) {
        Attempt<C> attempt = scope.attempt();
        return switch (endpoint.target()) {
            case Endpoint.Collection<C> collection -> attempt;
            case Endpoint.Row<C> row -> attempt.onRow(row(endpoint.type()));
            case Endpoint.Linkage<C> linkage -> attempt.onRow(row(endpoint.type()));
            case Endpoint.Found<C> found ->
                attempt.onRow(found.row().apply(attempt).orElseThrow(JsonApiException::objectNotFound));
            case Endpoint.Nested<C> nested -> nested(nested, endpoint.permission());
        };
    }

    /** Digits are the id as they stand; whether the row exists is found out when it is read. */
    private String row(ResourceType<C> type) {
        String text = scope.attempt().variables().getOrDefault("id", "");
        boolean id = type.alternateKey.isEmpty() || text.matches("\\d+");
        Optional<String> row = id
                ? Optional.of(text).filter(key -> ColumnValues.isKey(key, type.id))
                : reader.resolve(type, text, known(type));
        return row.orElseThrow(JsonApiException::objectNotFound);
    }

    /** The rows that a caller may learn of by naming one: where a permission tells who may, that is asked instead. */
    private Condition known(ResourceType<C> type) {
        return type.nesting.isPresent() ? scope.present(type) : scope.rows(type);
    }

    private Attempt<C> nested(Endpoint.Nested<C> nested, Permission<C> permission) {
        ResourceType<C> parent = nested.parent();
        String text = scope.attempt().variables().getOrDefault("id", "");
        if (permission.knownFirst()) {
            scope.caller().requireKnown();
        }
        String id = reader.resolve(parent, text, known(parent))
                .orElseThrow(() -> new JsonApiException(JsonApiError.of(
                        404,
                        "Object not found",
                        ErrorSource.parameter(parent.name.replace('-', '_') + "_id"),
                        parent.modelName() + ": " + text + " not found")));
        parent.nesting.ifPresent(
                nesting -> nesting.check().accept(scope.attempt().onRow(id)));
        Attempt<C> below = scope.attempt()
                .under(new Attempt.Parent(parent.name, id, nested.relationship().name()));
        if (nested.relationship().many()) {
            return below;
        }
        List<String> related = reader.related(parent, id, nested.relationship(), scope.behind(nested.relationship()));
        return below.onRow(related.stream()
                .findFirst()
                .orElseThrow(() -> nested.relationship().rules().missing(text)));
    }
}
