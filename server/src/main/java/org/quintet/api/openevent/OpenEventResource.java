package org.quintet.api.openevent;

import org.quintet.jsonapi.ResourceType;

/** One declared resource type; every bean of this kind is served. */
@FunctionalInterface
public interface OpenEventResource {

    ResourceType<OpenEventCaller> type();
}
