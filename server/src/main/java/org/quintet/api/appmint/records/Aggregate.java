package org.quintet.api.appmint.records;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a pipeline made of a collection's records, all of it. */
record Aggregate(List<JsonNode> data, int total) {}
