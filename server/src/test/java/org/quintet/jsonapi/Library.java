package org.quintet.jsonapi;

import static org.quintet.jsonapi.AttributeMember.member;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.objects;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.stringOrNumber;
import static org.quintet.jsonapi.AttributeRules.url;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The made-up API of the tests: every feature of a declaration is used once. */
final class Library {

    static final Table<Record> AUTHOR = DSL.table(DSL.name("author"));
    static final Table<Record> BOOK = DSL.table(DSL.name("book"));
    static final Table<Record> REVIEW = DSL.table(DSL.name("review"));
    static final Table<Record> TAG = DSL.table(DSL.name("tag"));
    static final Table<Record> BOOK_TAG = DSL.table(DSL.name("book_tag"));
    static final Table<Record> COVER = DSL.table(DSL.name("cover"));
    static final Table<Record> LOAN = DSL.table(DSL.name("loan"));
    static final Table<Record> COMPLAINT = DSL.table(DSL.name("complaint"));
    static final Table<Record> SETTING = DSL.table(DSL.name("setting"));

    static final Field<Long> AUTHOR_ID = column("author", "id", Long.class);
    static final Field<Long> BOOK_ID = column("book", "id", Long.class);
    static final Field<Long> REVIEW_BOOK = column("review", "book_id", Long.class);
    static final Field<Integer> STARS = column("review", "stars", Integer.class);

    private final DSLContext sql;

    Library(DSLContext sql) {
        this.sql = sql;
    }

    static <T> Field<T> column(String table, String name, Class<T> type) {
        return DSL.field(DSL.name(table, name), type);
    }

    static Permission<Reader> known() {
        return new Permission<>("any reader", attempt -> {
            if (!attempt.caller().isKnown()) {
                throw new JsonApiException(JsonApiError.of(401, "Unauthorized", ErrorSource.text(""), "Who are you?"));
            }
        });
    }

    static Permission<Reader> staff() {
        return new Permission<>("staff", attempt -> {
            known().check().accept(attempt);
            if (!attempt.caller().isStaff()) {
                throw JsonApiException.forbidden(ErrorSource.text(""), "Staff only");
            }
        });
    }

    List<ResourceType<Reader>> types() {
        return List.of(
                book(),
                author(),
                review(),
                tag(),
                cover(),
                loan(),
                complaint(),
                ownLoan(),
                credit(),
                person(),
                setting());
    }

    private ResourceType<Reader> book() {
        return ResourceType.<Reader>named("book")
                .stored(BOOK, BOOK_ID)
                .at("/books")
                .alsoKnownBy(column("book", "identifier", String.class))
                .softDeletedBy(column("book", "deleted_at", OffsetDateTime.class))
                .attribute("identifier", column("book", "identifier", String.class), string().readOnly())
                .attribute("title", column("book", "title", String.class), string().required())
                .attribute(
                        "pages",
                        column("book", "pages", Integer.class),
                        integer().nullable().between(1, 5000))
                .attribute("price", column("book", "price", BigDecimal.class), number().nullable())
                .attribute("is-available", column("book", "available", Boolean.class), bool())
                .attribute(
                        "genre",
                        column("book", "genre", String.class),
                        oneOf("novel", "poem").nullable())
                .attribute("web-site", column("book", "website", String.class), url().nullable())
                .attribute("contact", column("book", "contact", String.class), email().nullable())
                .attribute(
                        "published-at",
                        column("book", "published_at", OffsetDateTime.class),
                        datetime().nullable())
                .attribute("extras", column("book", "extras", JSONB.class), json().nullable())
                .attribute(
                        "chapters",
                        column("book", "chapters", JSONB.class),
                        objects(member("name", string().required()), member("is_long", bool()))
                                .nullable())
                .attribute(
                        "note",
                        column("book", "note", String.class),
                        string().nullable().initially("new"))
                .attribute(
                        "secret",
                        column("book", "secret", String.class),
                        string().nullable().writeOnly())
                .attribute("shelf-mark", column("book", "draft", Boolean.class), bool().in("full"))
                .attribute(
                        "kept-back",
                        column("book", "draft", Boolean.class),
                        bool().readOnly().valueIn("full"))
                .attribute(
                        "deleted-at",
                        column("book", "deleted_at", OffsetDateTime.class),
                        datetime().nullable())
                .computed("review-count", reviewCount(), integer())
                .computed("asked-by", reader -> DSL.val(reader.name()), string())
                .toOne("author", column("book", "author_id", Long.class), "author")
                .toOneFrom(
                        "front-cover",
                        column("cover", "book_id", Long.class),
                        "cover",
                        it -> it.writable().relatedAt("/books/{id}/cover").whenMissing("Cover: {id} not found"))
                .toMany("reviews", REVIEW_BOOK, "review", it -> it.writable())
                .toMany(
                        "bad-reviews",
                        REVIEW_BOOK,
                        "review",
                        it -> it.readOnly().onlyRows(reader -> STARS.lt(3)).in("full"))
                .toManyThrough(
                        "tags",
                        Between.rowsOf(
                                BOOK_TAG,
                                column("book_tag", "book_id", Long.class),
                                column("book_tag", "tag_id", Short.class)),
                        "tag",
                        it -> it)
                .visibleRows(attempt -> attempt.caller().isStaff()
                        ? DSL.noCondition()
                        : column("book", "draft", Boolean.class).isFalse())
                .views((attempt, placement) ->
                        attempt.caller().isStaff() && placement == Views.Placement.PRIMARY ? Set.of("full") : Set.of())
                .list(Permission.anyone())
                .listAt(
                        "/books/long",
                        Permission.anyone(),
                        attempt -> column("book", "pages", Integer.class).gt(500),
                        column("book", "pages", Integer.class).desc())
                .create(known())
                .get(Permission.anyone())
                .update(known())
                .delete(known())
                .declared();
    }

    private static Field<Integer> reviewCount() {
        return DSL.field(DSL.selectCount().from(REVIEW).where(REVIEW_BOOK.eq(BOOK_ID)));
    }

    private ResourceType<Reader> author() {
        return ResourceType.<Reader>named("author")
                .stored(AUTHOR, AUTHOR_ID)
                .at("/authors")
                .alsoAt("/writers")
                .softDeletedBy(column("author", "deleted_at", OffsetDateTime.class))
                .attribute("name", column("author", "name", String.class), string().required())
                .attribute("email", column("author", "email", String.class), email().nullable())
                .attribute(
                        "born-at",
                        column("author", "born_at", OffsetDateTime.class),
                        datetime().nullable())
                .attribute(
                        "postcode",
                        column("author", "postcode", String.class),
                        stringOrNumber().nullable())
                .attribute(
                        "rank",
                        column("author", "rank", Integer.class),
                        integer().nullable().shownAsText())
                .toMany("books", column("book", "author_id", Long.class), "book", it -> it.alsoNamed("works"))
                .toOne("mentor", column("author", "mentor_id", Long.class), "author", it -> it.nullable())
                .toMany("complaints", column("complaint", "author_id", Long.class), "complaint")
                .toMany("pupils", column("author", "mentor_id", Long.class), "author")
                .list(Permission.anyone())
                .create(known())
                .get(Permission.anyone())
                .update(known())
                .delete(staff())
                .declared();
    }

    private ResourceType<Reader> review() {
        return ResourceType.<Reader>named("review")
                .stored(REVIEW, column("review", "id", Integer.class))
                .at("/reviews")
                .numericIds()
                .attribute("stars", STARS, integer())
                .attribute(
                        "comment",
                        column("review", "comment", String.class),
                        string().nullable().cleaned(text -> text.replace("damn", "d***")))
                .toOne("book", REVIEW_BOOK, "book", it -> it.required())
                .listUnder("book", "reviews", Permission.anyone())
                .create(known())
                .createAt("/books/{id}/reviews", known())
                .get(Permission.anyone())
                .update(known())
                .delete(known())
                .beforeCreate(
                        (attempt, changes) -> changes.text("comment").orElse("").contains("spam")
                                ? refuseSpam()
                                : changes.withAttribute(
                                        "comment", changes.text("comment").orElse("none")))
                .declared();
    }

    private static Changes refuseSpam() {
        throw JsonApiException.unprocessable(ErrorSource.pointer("/data/attributes/comment"), "No advertisements");
    }

    private ResourceType<Reader> tag() {
        return ResourceType.<Reader>named("tag")
                .stored(TAG, column("tag", "id", Short.class))
                .at("/tags")
                .attribute("name", column("tag", "name", String.class), string().required())
                .toManyThrough(
                        "books",
                        Between.rowsOf(
                                BOOK_TAG,
                                column("book_tag", "tag_id", Short.class),
                                column("book_tag", "book_id", Long.class)),
                        "book",
                        it -> it)
                .sortedBy(column("tag", "name", String.class).desc())
                .list(Permission.anyone())
                .create(known())
                .createAt("/books/{id}/tags", known())
                .get(Permission.anyone())
                .delete(known())
                .declared();
    }

    private ResourceType<Reader> cover() {
        return ResourceType.<Reader>named("cover")
                .stored(COVER, column("cover", "id", Long.class))
                .at("/covers")
                .withoutSelfLink()
                .attribute("color", column("cover", "color", String.class), string().required())
                .toOne("book", column("cover", "book_id", Long.class), "book", it -> it.withoutSelfLink())
                .create(known())
                .get(Permission.anyone())
                .update(known())
                .delete(known())
                .declared();
    }

    /** Writes are use cases. */
    private ResourceType<Reader> loan() {
        Field<Long> id = column("loan", "id", Long.class);
        Field<Boolean> returned = column("loan", "returned", Boolean.class);
        return ResourceType.<Reader>named("loan")
                .stored(LOAN, id)
                .at("/loans")
                .attribute("reader", column("loan", "reader", String.class), string().readOnly())
                .attribute("returned", returned, bool().writableIn("desk"))
                .input("days", integer().required().between(1, 30))
                .toOne(
                        "book",
                        column("loan", "book_id", Long.class),
                        "book",
                        it -> it.required().relatedItemOf("/books"))
                .views((attempt, placement) -> attempt.caller().isStaff() ? Set.of("desk") : Set.of())
                .visibleRows(attempt -> attempt.caller().isStaff()
                        ? DSL.noCondition()
                        : column("loan", "reader", String.class)
                                .eq(attempt.caller().name()))
                .list(known())
                .create(known())
                .get(known())
                .update(known())
                .delete(known())
                .link("fines", "/loans/{id}/fines")
                .createdBy((attempt, changes) -> sql.insertInto(LOAN)
                        .set(
                                column("loan", "book_id", Long.class),
                                Long.valueOf(changes.related("book").orElseThrow()))
                        .set(
                                column("loan", "reader", String.class),
                                attempt.caller().name() + " for "
                                        + changes.value("days", Long.class).orElseThrow())
                        .returningResult(id)
                        .fetchSingle(row -> String.valueOf(row.get(0))))
                .updatedBy((attempt, changes) -> {
                    changes.value("days", Long.class)
                            .filter(days -> days > 28)
                            .ifPresent(days -> sql.update(LOAN)
                                    .set(column("loan", "reader", String.class), "")
                                    .where(id.eq(attempt.rowId()))
                                    .execute());
                    changes.value("returned", Boolean.class)
                            .ifPresent(value -> sql.update(LOAN)
                                    .set(returned, value)
                                    .where(id.eq(attempt.rowId()))
                                    .execute());
                    changes.related("book")
                            .ifPresent(book -> sql.update(LOAN)
                                    .set(column("loan", "book_id", Long.class), Long.valueOf(book))
                                    .where(id.eq(attempt.rowId()))
                                    .execute());
                })
                .deletedBy(attempt -> {
                    throw JsonApiException.conflict(ErrorSource.text(""), "Loans are kept");
                })
                .declared();
    }

    /** Not everybody may read it, and the declaration does not say which rows exist for whom. */
    private ResourceType<Reader> complaint() {
        return ResourceType.<Reader>named("complaint")
                .stored(COMPLAINT, column("complaint", "id", Long.class))
                .at("/complaints")
                .attribute("words", column("complaint", "words", String.class), string().required())
                .toOne("author", column("complaint", "author_id", Long.class), "author")
                .listUnder("author", "complaints", known())
                .list(staff())
                .get(staff())
                .declared();
    }

    /** A reader's loan of a book, which he finds by the book. */
    private ResourceType<Reader> ownLoan() {
        Field<Long> id = column("loan", "id", Long.class);
        Field<Long> book = column("loan", "book_id", Long.class);
        return ResourceType.<Reader>named("own-loan")
                .stored(LOAN, id)
                .foundBy(
                        book,
                        attempt -> sql.select(id)
                                .from(LOAN)
                                .where(book.eq(Long.valueOf(attempt.variables().getOrDefault("id", ""))))
                                .and(column("loan", "reader", String.class)
                                        .eq(attempt.caller().name()))
                                .fetchOptional(row -> String.valueOf(row.value1())))
                .toOne("book", book, "book")
                .get(Permission.anyone())
                .declared();
    }

    /** A book, as far as somebody wrote it. */
    private ResourceType<Reader> credit() {
        return ResourceType.<Reader>named("credit")
                .stored(BOOK, BOOK_ID)
                .toOne("person", column("book", "author_id", Long.class), "person")
                .list(Permission.anyone())
                .get(Permission.anyone())
                .declared();
    }

    /** An author of whom a name stays when he is deleted, but not his own. */
    private ResourceType<Reader> person() {
        return ResourceType.<Reader>named("person")
                .stored(AUTHOR, AUTHOR_ID)
                .softDeletedBy(column("author", "deleted_at", OffsetDateTime.class))
                .deletedShownAs("0", Map.of("name", "Nobody"))
                .attribute("name", column("author", "name", String.class), string())
                .attribute("email", column("author", "email", String.class), email())
                .toOne("mentor", column("author", "mentor_id", Long.class), "person")
                .get(Permission.anyone())
                .declared();
    }

    private ResourceType<Reader> setting() {
        return ResourceType.<Reader>named("setting")
                .stored(SETTING, column("setting", "id", Long.class))
                .at("/settings")
                .selfLinkAt("/settings?id={id}")
                .attribute("motto", column("setting", "motto", String.class), string().nullable())
                .attribute(
                        "api-key",
                        column("setting", "api_key", String.class),
                        string().nullable().in("staff"))
                .views((attempt, placement) -> attempt.caller().isStaff() ? Set.of("staff") : Set.of())
                .get(Permission.anyone())
                .update(staff())
                .itemAt("/settings", attempt -> Optional.of("1"))
                .declared();
    }
}
