package org.quintet.platform.usecases;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.database.Deadlocks;
import org.quintet.platform.failures.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs every use case: transaction, time, log line, and again after a deadlock. Nobody else begins or commits. */
final class UseCaseRunner implements MethodInterceptor {

    private static final Logger log = LoggerFactory.getLogger(UseCaseRunner.class);

    private static final int ATTEMPTS = 3;

    private final PlatformTransactionManager transactions;
    private final MeterRegistry meters;

    UseCaseRunner(PlatformTransactionManager transactions, MeterRegistry meters) {
        this.transactions = transactions;
        this.meters = meters;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        String name = invocation.getMethod().getDeclaringClass().getSimpleName();
        Timer.Sample sample = Timer.start(meters);
        String outcome = "error";
        try {
            Object result = completed(name, invocation);
            outcome = "done";
            return result;
        } catch (Failure failure) {
            outcome = failure.getClass().getSimpleName();
            throw failure;
        } finally {
            sample.stop(meters.timer("quintet.usecase", "name", name, "outcome", outcome));
            log.debug("{}: {}", name, outcome);
        }
    }

    /** Whom the database breaks off in favour of another begins anew, unless he is part of a larger transaction. */
    private @Nullable Object completed(String name, MethodInvocation invocation) throws Throwable {
        boolean outermost = !TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; outermost && attempt < ATTEMPTS; attempt++) {
            try {
                return inTransaction(((ProxyMethodInvocation) invocation).invocableClone());
            } catch (RuntimeException e) {
                if (!Deadlocks.brokeOff(e)) {
                    throw e;
                }
                meters.counter("quintet.usecase.again", "name", name).increment();
            }
        }
        return inTransaction(invocation);
    }

    private @Nullable Object inTransaction(MethodInvocation invocation) throws Throwable {
        TransactionStatus transaction = transactions.getTransaction(
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRED));
        Object result;
        try {
            result = invocation.proceed();
        } catch (Throwable failure) {
            rollBack(transaction, failure);
            throw failure;
        }
        transactions.commit(transaction);
        return result;
    }

    /** A rollback that fails, because the database is away, must not hide why there was one. */
    private void rollBack(TransactionStatus transaction, Throwable failure) {
        try {
            transactions.rollback(transaction);
        } catch (TransactionException e) {
            failure.addSuppressed(e);
        }
    }
}
