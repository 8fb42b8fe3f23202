package org.quintet.jsonapi;

/** What a request wants to do with a resource type. */
public enum Operation {
    LIST,
    CREATE,
    GET,
    UPDATE,
    DELETE,
    GET_RELATIONSHIP,
    ADD_RELATIONSHIP,
    REPLACE_RELATIONSHIP,
    REMOVE_RELATIONSHIP
}
