package org.quintet.jsonapi;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * A JSON:API over declared resource types. Thread-safe; made once.
 *
 * <p>Failures of the application's own functions pass through {@link #answer}, except {@link JsonApiException}, which becomes
 * an error document.
 */
public final class JsonApi<C extends Requester> {

    private final Engine<C> engine;
    private final List<Route> routes;
    private final Router<C> router;
    private final Function<Exchange, C> callers;

    private JsonApi(Builder<C> builder) {
        Map<String, ResourceType<C>> types = new LinkedHashMap<>();
        Map<String, ResourceLinks<C>> links = new HashMap<>();
        for (ResourceType<C> type : builder.types) {
            if (types.put(type.name, type) != null) {
                throw new IllegalStateException("declared twice: " + type);
            }
            links.put(type.name, new ResourceLinks<>(type, builder.prefix));
        }
        this.engine =
                new Engine<>(builder.sql, builder.transactions, builder.clock, new Totals(builder.clock), types, links);
        List<Endpoint<C>> endpoints = new Endpoints<>(types, builder.prefix).all();
        this.routes = endpoints.stream().map(Endpoint::route).toList();
        this.router = new Router<>(endpoints);
        this.callers = builder.callers;
    }

    /** Begins an API over this database; {@code callers} tells who sends a request and may refuse it. */
    public static <C extends Requester> Builder<C> over(
            DSLContext sql, Transactions transactions, Function<Exchange, C> callers) {
        return new Builder<>(sql, transactions, callers);
    }

    /** The parts of an API. */
    public static final class Builder<C extends Requester> {

        private final DSLContext sql;
        private final Transactions transactions;
        private final Function<Exchange, C> callers;
        private String prefix = "";
        private Clock clock = Clock.systemUTC();
        private List<ResourceType<C>> types = List.of();

        private Builder(DSLContext sql, Transactions transactions, Function<Exchange, C> callers) {
            this.sql = sql;
            this.transactions = transactions;
            this.callers = callers;
        }

        /** What all paths begin with, as {@code /v1}. */
        public Builder<C> under(String path) {
            this.prefix = path;
            return this;
        }

        /** The clock of soft deletions. */
        public Builder<C> clock(Clock time) {
            this.clock = time;
            return this;
        }

        /** Serves these types; every type that one of them relates to must be among them. */
        public JsonApi<C> serving(List<ResourceType<C>> declared) {
            this.types = List.copyOf(declared);
            return new JsonApi<>(this);
        }
    }

    /** Everything that can be called, in the order of declaration. */
    public List<Route> routes() {
        return routes;
    }

    /** Answers a request, with an error document if it must. */
    public void answer(Exchange exchange) throws IOException {
        try {
            Optional<Router.Match<C>> match = router.match(exchange.path());
            if (match.isEmpty()) {
                throw notFound(exchange.path());
            }
            String method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
            Endpoint<C> endpoint = match.get().byMethod().get(method);
            if (endpoint == null) {
                refuseMethod(exchange, match.get());
            } else {
                converse(exchange, endpoint, match.get().variables());
            }
        } catch (JsonApiException e) {
            refuse(exchange, e);
        }
    }

    /**
     * Answers with a resource as a GET of its own path would; for the application's own routes.
     *
     * @param type its type, whose items can be read
     * @param id of a row that exists for the caller
     * @param mediaType what the answer says it is
     */
    public void show(Exchange exchange, String type, String id, String mediaType) throws IOException {
        try {
            ResourceType<C> shown = Objects.requireNonNull(engine.types().get(type));
            QueryParameters query = QueryParameters.parse(exchange.queryString());
            Attempt<C> attempt = new Attempt<>(
                    Operation.GET,
                    callers.apply(exchange),
                    type,
                    Optional.of(id),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    query.values());
            Scope<C> scope = new Scope<>(engine.types(), attempt, query);
            new Reads<>(new Conversation<>(engine, exchange, scope, shown)).item(mediaType);
        } catch (JsonApiException e) {
            refuse(exchange, e);
        }
    }

    /** Sends an error document; for the application's own refusals too. */
    public void refuse(Exchange exchange, JsonApiException refusal) throws IOException {
        Answers.refuse(exchange, refusal.errors(), Map.of());
    }

    private static JsonApiException notFound(String path) {
        return path.contains("/relationships/")
                ? new JsonApiException(JsonApiError.of(
                        404, "Relation not found", ErrorSource.pointer(""), "There is no such relationship"))
                : JsonApiException.notFound(ErrorSource.pointer(""), "There is nothing at this path");
    }

    private void refuseMethod(Exchange exchange, Router.Match<C> match) throws IOException {
        TreeSet<String> allowed = new TreeSet<>(match.byMethod().keySet());
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        JsonApiError error = JsonApiError.of(
                405, "Method Not Allowed", ErrorSource.text(""), "This path does not allow " + exchange.method());
        Answers.refuse(exchange, List.of(error), Map.of("Allow", String.join(", ", allowed)));
    }

    private void converse(Exchange exchange, Endpoint<C> endpoint, Map<String, String> variables) throws IOException {
        QueryParameters query = QueryParameters.parse(exchange.queryString());
        Attempt<C> asked = new Attempt<>(
                endpoint.operation(),
                callers.apply(exchange),
                endpoint.type().name,
                Optional.empty(),
                Optional.empty(),
                endpoint.target() instanceof Endpoint.Linkage<C> linkage
                        ? Optional.of(linkage.relationship().name())
                        : Optional.empty(),
                variables,
                query.values());
        Attempt<C> attempt = new Targets<>(engine, new Scope<>(engine.types(), asked, query)).resolved(endpoint);
        endpoint.permission().check().accept(attempt);
        Headers.check(exchange);
        Scope<C> scope = new Scope<>(engine.types(), attempt, query);
        perform(endpoint, new Conversation<>(engine, exchange, scope, endpoint.type()));
    }

    private void perform(Endpoint<C> endpoint, Conversation<C> conversation) throws IOException {
        switch (endpoint.operation()) {
            case LIST -> list(endpoint, conversation);
            case GET -> new Reads<>(conversation).item();
            case CREATE -> new ItemWrites<>(conversation).create();
            case UPDATE -> new ItemWrites<>(conversation).update();
            case DELETE -> new ItemWrites<>(conversation).delete();
            case GET_RELATIONSHIP -> new Reads<>(conversation).relationship(relationship(endpoint, conversation));
            case ADD_RELATIONSHIP, REPLACE_RELATIONSHIP, REMOVE_RELATIONSHIP ->
                new RelationshipWrites<>(conversation, relationship(endpoint, conversation)).write();
        }
    }

    private void list(Endpoint<C> endpoint, Conversation<C> conversation) throws IOException {
        Attempt<C> attempt = conversation.scope.attempt();
        switch (endpoint.target()) {
            case Endpoint.Collection<C> collection ->
                new Reads<>(conversation).list(collection.rows().apply(attempt), collection.order());
            case Endpoint.Nested<C> nested -> {
                String parent = attempt.parent().orElseThrow().id();
                Condition related = conversation
                        .reader()
                        .relatedTo(nested.parent(), parent, nested.relationship())
                        .and(nested.relationship().rules().rows(attempt.caller()));
                new Reads<>(conversation).list(related, endpoint.type().order);
            }
            case Endpoint.Row<C> _, Endpoint.Found<C> _, Endpoint.Linkage<C> _ ->
                throw new IllegalStateException(endpoint.route() + " is not a list");
        }
    }

    private static <C extends Requester> Relationship<C> relationship(
            Endpoint<C> endpoint, Conversation<C> conversation) {
        Relationship<C> relationship = ((Endpoint.Linkage<C>) endpoint.target()).relationship();
        return conversation
                .view
                .relationship(relationship.name())
                .orElseThrow(() -> notFound(conversation.exchange.path()));
    }
}
