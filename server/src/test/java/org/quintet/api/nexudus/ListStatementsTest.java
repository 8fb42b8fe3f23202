package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What the public list costs: how many statements, and of which columns. */
class ListStatementsTest extends NexudusTest {

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();
    private static boolean counting;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void count() {
        if (!counting) {
            ((DefaultConfiguration) sql.configuration()).setAppending(new ExecuteListener() {
                @Override
                public void executeStart(ExecuteContext context) {
                    // jobs run beside the requests, on threads of their own
                    if (Thread.currentThread().getName().startsWith("tomcat-handler")) {
                        STATEMENTS.add(String.valueOf(context.sql()));
                    }
                }
            });
            counting = true;
        }
    }

    private List<String> statementsOf(Http visitor, String path) {
        STATEMENTS.clear();
        visitor.get(path).expect(200);
        return List.copyOf(STATEMENTS);
    }

    @Test
    void aPageIsOneStatementHoweverManyEventsItHasAndCountingAnother() {
        World.Org location = world().organisation();
        Http operator = operatorOf(location);
        for (int i = 0; i < 3; i++) {
            product(operator, create(operator, event("Event " + i, i + 1)), "Entry", "0", "");
        }
        Http visitor = at(location);

        // the location, the categories, the page, and how many there are if the page is full
        assertThat(statementsOf(visitor, "/api/public/events?pastEvents=false")).hasSize(3);
        assertThat(statementsOf(visitor, "/api/public/events?top=2")).hasSize(4);
        assertThat(statementsOf(visitor, "/api/public/events?top=2&page=2")).hasSize(3);
        assertThat(statementsOf(visitor, "/api/public/events?top=2&search=event"))
                .hasSize(4);
        List<String> shaped = statementsOf(
                visitor, "/api/public/events?_shape=CalendarEvents.Records.Id,CalendarEvents.Records.StartDateUtc");
        assertThat(shaped).hasSize(2);
        assertThat(shaped.getLast())
                .contains("starts_at")
                .doesNotContain("description", "ticket_type", "comment", "category");
        assertThat(statementsOf(visitor, "/api/public/events?_shape=PastEvents"))
                .hasSize(1);
    }
}
