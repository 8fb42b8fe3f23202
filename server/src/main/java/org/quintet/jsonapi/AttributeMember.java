package org.quintet.jsonapi;

/**
 * A member of the small objects that an attribute lists.
 *
 * @param name its name as it stands in JSON; it is not dashed
 * @param rules its kind and whether it must be there
 */
public record AttributeMember(String name, AttributeRules rules) {

    /** A member, read as a phrase inside a declaration. */
    public static AttributeMember member(String name, AttributeRules rules) {
        return new AttributeMember(name, rules);
    }
}
