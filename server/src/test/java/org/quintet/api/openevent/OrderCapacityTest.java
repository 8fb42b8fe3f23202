package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A crowd that orders more than there is, with codes and of several tickets at once, while the orders of others end: no
 * place is sold twice and none is lost. The system properties {@code orders.crowd} and {@code orders.places} tell how many
 * come, and for how many places.
 */
class OrderCapacityTest extends OrderFixture {

    private static final int CROWD = Integer.getInteger("orders.crowd", 60);
    private static final int PLACES = Integer.getInteger("orders.places", 20);
    private static final int CODES = PLACES / 4;

    @Autowired
    private DSLContext sql;

    @Test
    void noPlaceIsSoldTwiceAndNoneIsLostWhileOrdersEnd() throws Exception {
        String dear = newTicket("Dear", "paid", 10, PLACES / 2);
        String free = newTicket("Free", "free", 0, PLACES / 2);
        String code = discountOn(dear);

        crowd(dear, free, code);
        assertThat(held(dear) + held(free)).isPositive();
        // the orders of the first crowd end while the second comes
        clock.ahead(Duration.ofMinutes(15).minusMillis(500), () -> {
            crowd(dear, free, code);
            assertTrue(dear, free);
        });
        clock.ahead(Duration.ofMinutes(31), () -> {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> held(dear) + held(free) == 0);
            assertTrue(dear, free);
            // all places are there again, and not one more
            for (int i = 0; i < PLACES / 2; i++) {
                order(shopper, dear, 1).expect(200);
                order(shopper, free, 1).expect(200);
            }
            order(shopper, dear, 1).expect(409);
            order(shopper, free, 1).expect(409);
        });
        assertTrue(dear, free);
    }

    private void crowd(String dear, String free, String code) {
        List<Http.Answer> answers = together(IntStream.range(0, CROWD)
                .<Callable<Http.Answer>>mapToObj(_ -> () -> anyOrder(dear, free, code))
                .toList());
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isIn(200, 409));
        assertTrue(dear, free);
    }

    private Http.Answer anyOrder(String dear, String free, String code) {
        String lines = switch (ThreadLocalRandom.current().nextInt(4)) {
            case 0 -> "{\"id\":%s,\"quantity\":1}".formatted(dear);
            case 1 -> "{\"id\":%s,\"quantity\":2}".formatted(free);
            case 2 -> "{\"id\":%s,\"quantity\":1},{\"id\":%s,\"quantity\":1}".formatted(dear, free);
            default -> "{\"id\":%s,\"quantity\":1},{\"id\":%s,\"quantity\":2}".formatted(free, dear);
        };
        String discount = lines.contains("\"id\":" + dear + ",")
                        && ThreadLocalRandom.current().nextBoolean()
                ? ",\"discount-code\":" + code
                : "";
        return shopper.with("Content-Type", "application/json")
                .post("/v1/orders/create-order", "{\"tickets\":[%s]%s}".formatted(lines, discount));
    }

    /** What is counted is what orders hold, never more than there is, and no code was used more often than it may be. */
    private void assertTrue(String dear, String free) {
        assertThat(sql.fetch("""
                select place_limit.* from place_limit
                where ticket_type_id in (?::bigint, ?::bigint) and (issued + reserved > capacity
                    or issued <> (select count(*) from ticket where ticket.ticket_type_id = place_limit.ticket_type_id
                        and ticket.state = 'active')
                    or reserved <> (select count(*) from ticket
                        where ticket.ticket_type_id = place_limit.ticket_type_id and ticket.state = 'reserved'))""", dear, free)).isEmpty();
        assertThat(sql.fetchSingle("""
                        select count(*) from ticket
                        where ticket_type_id = ?::bigint and discount_code_id is not null and state = 'reserved'""", dear).into(int.class)).isLessThanOrEqualTo(CODES);
    }

    private int held(String ticket) {
        return sql.fetchSingle("select issued + reserved from place_limit where ticket_type_id = ?::bigint", ticket)
                .into(int.class);
    }

    private String newTicket(String name, String type, int price, int quantity) {
        return id(client.post("/v1/tickets", """
                        {"data":{"type":"ticket","attributes":{"name":"%s","type":"%s","price":%d,"quantity":%d,
                            "sales-starts-at":"2020-01-01T00:00:00Z","sales-ends-at":"2098-01-01T00:00:00Z"},
                         "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(name, type, price, quantity, id(event)))
                .expect(201)
                .json()
                .get("data"));
    }

    private String discountOn(String ticket) {
        return id(client.post("/v1/discount-codes", """
                        {"data":{"type":"discount-code","attributes":{"code":"HALF","value":50,"type":"percent",
                            "is-active":true,"used-for":"ticket","tickets-number":%d,"min-quantity":0,"max-quantity":-1,
                            "valid-from":"2020-01-01T00:00:00Z"},
                         "relationships":{"event":{"data":{"type":"event","id":"%s"}},
                            "tickets":{"data":[{"type":"ticket","id":"%s"}]}}}}""".formatted(CODES, id(event), ticket))
                .expect(201)
                .json()
                .get("data"));
    }

    private static List<Http.Answer> together(List<Callable<Http.Answer>> requests) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Http.Answer> answers = new ArrayList<>();
            for (Future<Http.Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
