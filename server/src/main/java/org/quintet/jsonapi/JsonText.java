package org.quintet.jsonapi;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is read and written; what strangers send is bounded in length and depth, and its numbers are exact. */
final class JsonText {

    /** The longest request document, in bytes. */
    static final int LONGEST_DOCUMENT = 2 << 20;

    private static final int DEEPEST_NESTING = 64;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(LONGEST_DOCUMENT)
                    .maxNestingDepth(DEEPEST_NESTING)
                    .build())
            .build();

    static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}
}
