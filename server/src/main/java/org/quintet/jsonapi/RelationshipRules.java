package org.quintet.jsonapi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * What may be done with a relationship. Without further words it is optional and shown in every view, its related URL is the
 * resource's own followed by its name, and all four methods of its relationship URL exist; but it is read-only if its key
 * is in the other type's table, or if only some rows of a table between count.
 */
public final class RelationshipRules<C extends Requester> {

    private boolean required;
    private boolean nullable;
    private boolean writable;
    private boolean selfLink = true;
    private boolean lookedUpLater;
    private Set<String> shownIn = Set.of();
    private Optional<String> relatedPath = Optional.empty();
    private boolean relatedById;
    private List<String> furtherPaths = List.of();
    private List<String> furtherNames = List.of();
    private Optional<String> missing = Optional.empty();
    private Optional<Function<String, JsonApiException>> unknown = Optional.empty();
    private Function<C, Condition> rows = caller -> DSL.noCondition();

    RelationshipRules(boolean writable) {
        this.writable = writable;
    }

    private RelationshipRules(RelationshipRules<C> other) {
        this.required = other.required;
        this.nullable = other.nullable;
        this.writable = other.writable;
        this.selfLink = other.selfLink;
        this.lookedUpLater = other.lookedUpLater;
        this.shownIn = other.shownIn;
        this.relatedPath = other.relatedPath;
        this.relatedById = other.relatedById;
        this.furtherPaths = other.furtherPaths;
        this.furtherNames = other.furtherNames;
        this.missing = other.missing;
        this.unknown = other.unknown;
        this.rows = other.rows;
    }

    /** Must be sent on POST; its relationship URL has GET and PATCH only. */
    public RelationshipRules<C> required() {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.required = true;
        return rules;
    }

    /** A PATCH of the resource may clear it with {@code data: null}; otherwise only its relationship URL can. */
    public RelationshipRules<C> nullable() {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.nullable = true;
        return rules;
    }

    /**
     * May be written although its key is in the other type's table. Whoever may update this resource can then take any row
     * that is visible to him, also from another resource: check that before storing.
     */
    public RelationshipRules<C> writable() {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.writable = true;
        return rules;
    }

    /** Never written through JSON:API; its relationship URL has GET only. */
    public RelationshipRules<C> readOnly() {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.writable = false;
        return rules;
    }

    /** Neither a relationship URL nor a link to one. */
    public RelationshipRules<C> withoutSelfLink() {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.selfLink = false;
        return rules;
    }

    /** What a request relates to is looked up by the use case that stores it: whether it is there, and for whom. */
    public RelationshipRules<C> lookedUpLater() {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.lookedUpLater = true;
        return rules;
    }

    /** Exists only for callers who get one of these views; for others it is unknown. */
    public RelationshipRules<C> in(String... views) {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.shownIn = Set.of(views);
        return rules;
    }

    /** The path of the related link; {@code {id}} stands for this resource. Without {@code {id}} it is a link only. */
    public RelationshipRules<C> relatedAt(String path) {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.relatedPath = Optional.of(path);
        return rules;
    }

    /**
     * The related link is the related resource's own: {@code collection} and its id. For a to-one relationship by a foreign
     * key in this type's table that is never null.
     */
    public RelationshipRules<C> relatedItemOf(String collection) {
        RelationshipRules<C> rules = relatedAt(collection + "/{id}");
        rules.relatedById = true;
        return rules;
    }

    /** Paths where the related resources are served besides the one that is linked to. */
    public RelationshipRules<C> alsoAt(String... paths) {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.furtherPaths = List.of(paths);
        return rules;
    }

    /** Names under which its relationship URL is served too; documents and links never have them. */
    public RelationshipRules<C> alsoNamed(String... names) {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.furtherNames = List.of(names);
        return rules;
    }

    /** What its related URL says (404) when there is nothing; {@code {id}} stands for this resource as the URL names it. */
    public RelationshipRules<C> whenMissing(String detail) {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.missing = Optional.of(detail);
        return rules;
    }

    /** The refusal of an id in a request that names no row for the caller; otherwise it is a 404. */
    public RelationshipRules<C> whenUnknown(Function<String, JsonApiException> refusal) {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.unknown = Optional.of(refusal);
        return rules;
    }

    /** Relates only to those rows of the other type, which may depend on the caller (the caller's own favourite). */
    public RelationshipRules<C> onlyRows(Function<C, Condition> condition) {
        RelationshipRules<C> rules = new RelationshipRules<>(this);
        rules.rows = condition;
        return rules;
    }

    boolean isRequired() {
        return required;
    }

    boolean isNullable() {
        return nullable;
    }

    boolean isWritable() {
        return writable;
    }

    boolean isLookedUpLater() {
        return lookedUpLater;
    }

    boolean hasSelfLink() {
        return selfLink;
    }

    Optional<String> relatedPath() {
        return relatedPath;
    }

    boolean isRelatedById() {
        return relatedById;
    }

    List<String> furtherNames() {
        return furtherNames;
    }

    List<String> furtherPaths() {
        return furtherPaths;
    }

    /** The refusal of a related URL with nothing behind it. */
    JsonApiException missing(String id) {
        return missing.map(detail -> JsonApiException.notFound(ErrorSource.pointer(""), detail.replace("{id}", id)))
                .orElseGet(JsonApiException::objectNotFound);
    }

    /** The refusal of an id that names no row of {@code model}. */
    JsonApiException unknown(String model, String id) {
        return unknown.map(refusal -> refusal.apply(id))
                .orElseGet(() -> JsonApiException.relatedNotFound(model + ".id: " + id + " not found"));
    }

    Condition rows(C caller) {
        return rows.apply(caller);
    }

    boolean existsIn(Set<String> views) {
        return shownIn.isEmpty() || shownIn.stream().anyMatch(views::contains);
    }
}
