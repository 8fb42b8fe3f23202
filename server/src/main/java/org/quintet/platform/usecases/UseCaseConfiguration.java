package org.quintet.platform.usecases;

import io.micrometer.core.instrument.MeterRegistry;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/** Puts {@link UseCaseRunner} around every {@link UseCase}. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class UseCaseConfiguration {

    /** The runner's needs are looked up at the first call: an advisor that needs beans makes them too early. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor useCaseAdvisor(
            ObjectProvider<PlatformTransactionManager> transactions, ObjectProvider<MeterRegistry> meters) {
        SingletonSupplier<UseCaseRunner> runner =
                SingletonSupplier.of(() -> new UseCaseRunner(transactions.getObject(), meters.getObject()));
        return new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(UseCase.class, true), (org.aopalliance.intercept.MethodInterceptor)
                        (MethodInvocation invocation) -> runner.obtain().invoke(invocation));
    }
}
