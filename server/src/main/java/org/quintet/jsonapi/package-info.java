/**
 * JSON:API over SQL: a resource type is declared, the engine serves it. Knows no other package of ours and no word of any
 * domain; the declarations and the caller are the application's.
 *
 * <p>A declaration reads like the type's page in an API document:
 *
 * <pre>{@code
 * ResourceType<Reader> book = ResourceType.<Reader>named("book")
 *     .stored(BOOK, BOOK.ID)
 *     .at("/books")
 *     .softDeletedBy(BOOK.DELETED_AT)
 *     .attribute("title", BOOK.TITLE, string().required())
 *     .attribute("published-at", BOOK.PUBLISHED_AT, datetime().nullable())
 *     .attribute("shelf", BOOK.SHELF, string().nullable().in("full"))
 *     .computed("review-count", reviewCount(), integer())
 *     .toOne("author", BOOK.AUTHOR_ID, "author")
 *     .toMany("reviews", REVIEW.BOOK_ID, "review")
 *     .visibleRows(asked -> asked.caller().isStaff() ? noCondition() : BOOK.DRAFT.isFalse())
 *     .views((asked, placement) -> asked.caller().isStaff() ? Set.of("full") : Set.of())
 *     .list(anyone()).get(anyone())
 *     .create(librarian()).update(librarian()).delete(librarian())
 *     .declared();
 * }</pre>
 *
 * <p>{@link JsonApi} serves the types; {@link ServletExchange} carries its requests and answers; everything that it may refuse
 * with is a {@link JsonApiException}.
 */
@NullMarked
package org.quintet.jsonapi;

import org.jspecify.annotations.NullMarked;
