package org.quintet.jsonapi;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends requests to the library's API and counts the statements that they cost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LibraryTest {

    static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private HikariDataSource source = new HikariDataSource();
    protected final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    protected DSLContext sql = DSL.using(SQLDialect.POSTGRES);
    protected JsonApi<Reader> api =
            JsonApi.over(sql, LibraryTest::refuse, Reader::of).serving(List.of());

    private static <T> T refuse(Supplier<T> work) {
        throw new IllegalStateException("not started");
    }

    @BeforeAll
    void start() {
        source = LibraryDatabase.empty();
        TransactionTemplate template = new TransactionTemplate(new DataSourceTransactionManager(source));
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration
                .set(SQLDialect.POSTGRES)
                .set(new TransactionAwareDataSourceProxy(source))
                .set(new ExecuteListener() {
                    @Override
                    public void executeStart(ExecuteContext context) {
                        statements.add(String.valueOf(context.sql()));
                    }
                });
        sql = DSL.using(configuration);
        Transactions transactions = new Transactions() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                return template.execute(status -> work.get());
            }
        };
        api = JsonApi.over(sql, transactions, Reader::of)
                .under("/v1")
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .serving(new Library(sql).types());
    }

    @AfterAll
    void closeConnections() {
        source.close();
    }

    @BeforeEach
    void emptyTables() {
        sql.execute("truncate author, book, review, tag, book_tag, cover, loan, complaint restart identity cascade");
        statements.clear();
    }

    protected Reply get(String url) {
        return get(url, "");
    }

    protected Reply get(String url, String reader) {
        return call(request("GET", url, reader));
    }

    protected Reply post(String url, String reader, String body) {
        return call(withBody(request("POST", url, reader), body));
    }

    protected Reply patch(String url, String reader, String body) {
        return call(withBody(request("PATCH", url, reader), body));
    }

    protected Reply delete(String url, String reader) {
        return call(request("DELETE", url, reader));
    }

    protected Reply delete(String url, String reader, String body) {
        return call(withBody(request("DELETE", url, reader), body));
    }

    /** {@code url} may have unencoded brackets and braces, as real clients send them. */
    protected static MockHttpServletRequest request(String method, String url, String reader) {
        int query = url.indexOf('?');
        MockHttpServletRequest request = new MockHttpServletRequest(method, query < 0 ? url : url.substring(0, query));
        if (query >= 0) {
            request.setQueryString(url.substring(query + 1));
        }
        if (!reader.isEmpty()) {
            request.addHeader("Reader", reader);
        }
        return request;
    }

    protected static MockHttpServletRequest withBody(MockHttpServletRequest request, String body) {
        request.addHeader("Content-Type", "application/vnd.api+json");
        request.setContent(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return request;
    }

    protected Reply call(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            api.answer(new ServletExchange(request, response));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Reply(response);
    }

    protected long insert(String statement) {
        return sql.fetchSingle(statement + " returning id").get(0, Long.class);
    }

    /** So many books, from "Book 1" on. */
    void books(int count) {
        sql.execute("insert into book (title, pages) select 'Book ' || n, n from generate_series(1, " + count + ") n");
        statements.clear();
    }

    /** The document of a new book, with these attributes besides its title. */
    static String book(String attributes) {
        return "{'data':{'type':'book','attributes':{'title':'Dune'" + (attributes.isEmpty() ? "" : ",") + attributes
                + "}}}";
    }

    /** The document that gives book 1 these attributes. */
    static String change(String attributes) {
        return "{'data':{'type':'book','id':'1','attributes':{" + attributes + "}}}";
    }
}
