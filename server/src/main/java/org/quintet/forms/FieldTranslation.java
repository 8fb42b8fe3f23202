package org.quintet.forms;

import java.util.Optional;

/**
 * What a client wants of one translation of a field's name.
 *
 * @param id the translation to change or remove; without one it is new
 * @param removed whether it is to go
 */
public record FieldTranslation(
        Optional<Long> id,
        Optional<String> name,
        Optional<String> languageCode,
        Optional<String> formId,
        boolean removed) {}
