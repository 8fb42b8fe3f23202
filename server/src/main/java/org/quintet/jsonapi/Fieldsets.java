package org.quintet.jsonapi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sparse fieldsets: for some types, the only members that the answer has. */
record Fieldsets(Map<String, Set<String>> members) {

    static <C extends Requester> Fieldsets parse(QueryParameters query, Map<String, ResourceType<C>> types) {
        Map<String, Set<String>> members = new HashMap<>();
        query.values().forEach((name, value) -> {
            if (name.startsWith("fields[") && name.endsWith("]")) {
                String typeName = name.substring(7, name.length() - 1);
                ResourceType<C> type = Optional.ofNullable(types.get(typeName))
                        .orElseThrow(() -> JsonApiException.invalidQuery("fields", "There is no type " + typeName));
                members.put(typeName, names(value, type));
            }
        });
        return new Fieldsets(members);
    }

    private static <C extends Requester> Set<String> names(String value, ResourceType<C> type) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> {
                    String dashed = Attribute.dashed(name);
                    if (!dashed.equals("id")
                            && !type.attributes.containsKey(dashed)
                            && !type.relationships.containsKey(dashed)
                            && !type.furtherLinks.containsKey(dashed)) {
                        throw JsonApiException.invalidQuery("fields", type.schemaName() + " has no attribute " + name);
                    }
                    return dashed;
                })
                .collect(Collectors.toSet());
    }

    boolean shows(String type, String member) {
        Set<String> shown = members.get(type);
        return shown == null || shown.contains(Attribute.dashed(member));
    }
}
