package org.quintet.payments;

import static org.quintet.schema.Tables.REFUND;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.RefundRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells gateways what is to go back. The scheduler gives each refund to one node, outside of any transaction; a gateway that
 * is away is asked again, at growing distances, for about a day. Asked twice, it gives back once.
 */
@Configuration(proxyBeanMethods = false)
class RefundDelivery {

    private static final Logger log = LoggerFactory.getLogger(RefundDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final double GROWTH = 2;
    private static final int RETRIES = 15;

    private final DSLContext sql;
    private final Attempts attempts;
    private final List<GatewayService> services;
    private final EndRefund endRefund;

    RefundDelivery(DSLContext sql, Attempts attempts, List<GatewayService> services, EndRefund endRefund) {
        this.sql = sql;
        this.attempts = attempts;
        this.services = services;
        this.endRefund = endRefund;
    }

    @Bean
    OneTimeTask<Void> sendRefund() {
        return Tasks.oneTime(Refunds.SEND_REFUND)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        RETRIES,
                        new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, GROWTH),
                        (complete, _) -> endRefund.execute(
                                idOf(complete.getExecution().taskInstance),
                                new RefundAnswer.Refused("The gateway could not be reached"))))
                .execute((instance, _) -> send(idOf(instance)));
    }

    private static long idOf(TaskInstance<?> job) {
        return Long.parseLong(job.getId());
    }

    private void send(long id) {
        Optional<RefundRecord> refund = sql.selectFrom(REFUND)
                .where(REFUND.ID.eq(id))
                .and(REFUND.DONE_AT.isNull())
                .and(REFUND.FAILURE.isNull())
                .fetchOptional();
        refund.ifPresent(wanted -> attempts.byId(wanted.getAttemptId()).ifPresent(attempt -> send(wanted, attempt)));
    }

    private void send(RefundRecord refund, Attempt attempt) {
        RefundAnswer answer = ask(refund, attempt);
        if (answer instanceof RefundAnswer.Unreachable(String reason)) {
            log.warn("Refund {} was not carried out: {}", refund.getId(), reason);
            throw new IllegalStateException(reason);
        }
        endRefund.execute(refund.getId(), answer);
    }

    private RefundAnswer ask(RefundRecord refund, Attempt attempt) {
        GatewayService service = services.stream()
                .filter(one -> one.gateway() == attempt.gateway())
                .findFirst()
                .orElseThrow();
        try {
            return service.refund(attempt, refund.getUuid(), refund.getAmount());
        } catch (Failure.Conflict notConfigured) {
            return new RefundAnswer.Unreachable(notConfigured.message());
        }
    }
}
