package org.quintet.jsonapi;

/** What a request wants to do with a resource type. */
public enum Operation {
    LIST("GET", "list"),
    CREATE("POST", "create"),
    GET("GET", "get"),
    UPDATE("PATCH", "update"),
    DELETE("DELETE", "delete"),
    GET_RELATIONSHIP("GET", "get relationship"),
    ADD_RELATIONSHIP("POST", "add to relationship"),
    REPLACE_RELATIONSHIP("PATCH", "replace relationship"),
    REMOVE_RELATIONSHIP("DELETE", "remove from relationship");

    private final String method;
    private final String words;

    Operation(String method, String words) {
        this.method = method;
        this.words = words;
    }

    String method() {
        return method;
    }

    /** What it does, for the table of routes. */
    String words() {
        return words;
    }
}
