package org.quintet.jsonapi;

import java.util.Map;
import java.util.Optional;

/**
 * One attempt to do something: what permissions, row visibility and views are decided by.
 *
 * @param type the resource type that is listed, read or written
 * @param id the row's id if the URL names one; already resolved when the URL had an alternate key or a nested path
 * @param parent the resource whose nested URL was asked for
 * @param relationship the relationship's name if the URL is a relationship URL
 * @param variables the values of the path variables as they stand in the URL
 * @param parameters query parameters, the first of each name
 */
public record Attempt<C extends Requester>(
        Operation operation,
        C caller,
        String type,
        Optional<String> id,
        Optional<Parent> parent,
        Optional<String> relationship,
        Map<String, String> variables,
        Map<String, String> parameters) {

    /** The resource in front of a nested URL: {@code /books/5/reviews} has the parent book 5. */
    public record Parent(String type, String id, String relationship) {}

    /** The numeric id of the row; only for URLs that name a row of a type with numeric ids. */
    public long rowId() {
        return Long.parseLong(id.orElseThrow());
    }

    /** A query parameter that is none of JSON:API's own, as {@code withRole}. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Whether the engine still looks for the resource in front of a nested URL: its rows are what is asked for. */
    public boolean isFindingParent() {
        return id.isEmpty() && parent.isEmpty() && variables.containsKey("id");
    }

    /** Whether soft-deleted rows are asked for by somebody who may see them. */
    public boolean trashed() {
        return caller.isStaff() && "true".equals(parameters.get("get_trashed"));
    }

    /** Whether a deletion for good is asked for by somebody who may do that. */
    public boolean permanent() {
        return caller.isStaff() && "true".equals(parameters.get("permanent"));
    }

    Attempt<C> onRow(String row) {
        return new Attempt<>(operation, caller, type, Optional.of(row), parent, relationship, variables, parameters);
    }

    Attempt<C> under(Parent above) {
        return new Attempt<>(operation, caller, type, id, Optional.of(above), relationship, variables, parameters);
    }
}
