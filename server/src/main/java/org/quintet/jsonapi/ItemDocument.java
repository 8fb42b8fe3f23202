package org.quintet.jsonapi;

import java.util.Collection;

/** A document with one primary resource. */
record ItemDocument<C extends Requester>(
        ResourceObject<C> object, Collection<ResourceObject<C>> included, String self) {

    void write(DocumentWriter<C> out) {
        out.item(object, included, self);
    }

    ItemDocument<C> at(String path) {
        return new ItemDocument<>(object, included, path);
    }
}
