package org.quintet.platform.usecases;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * A change that the core offers: a class named by a verb with one public method {@code execute}. {@link UseCaseRunner}
 * opens the transaction around it, times it and logs it; a use case that is called by another joins its transaction.
 */
@Component
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
