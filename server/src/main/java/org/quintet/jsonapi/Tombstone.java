package org.quintet.jsonapi;

import java.util.Map;

/** What is shown of a deleted resource where others relate to it: the same for each, all other attributes null. */
record Tombstone(String id, Map<String, Object> attributes) {}
