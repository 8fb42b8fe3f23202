package org.quintet.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.annotation.EnableAsync;

/**
 * Runs jobs on any one of the nodes that share the database. A job that is scheduled inside a use case is scheduled by
 * its transaction: it exists if, and only if, the change does.
 */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class JobsConfiguration {

    private static final Duration POLLING_INTERVAL = Duration.ofSeconds(1);
    private static final int THREADS = 4;

    @Bean
    AsyncConfigurer reactions(ReactionThreads threads) {
        return new AsyncConfigurer() {
            @Override
            public Executor getAsyncExecutor() {
                return threads;
            }
        };
    }

    @Bean
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks) {
        List<Task<?>> onDemand = new ArrayList<>();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> recurringTask) {
                recurring.add(recurringTask);
            } else {
                onDemand.add(task);
            }
        }
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), onDemand)
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .threads(THREADS)
                .executorService(
                        Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory()))
                .pollingInterval(POLLING_INTERVAL)
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    /** Starts the scheduler when everything else is there, and stops it before anything else goes. */
    @Bean
    SmartLifecycle schedulerLifecycle(Scheduler scheduler) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                scheduler.start();
                running = true;
            }

            @Override
            public void stop() {
                scheduler.stop();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            // a scheduler that was stopped cannot be started again
            @Override
            public boolean isPauseable() {
                return false;
            }
        };
    }
}
