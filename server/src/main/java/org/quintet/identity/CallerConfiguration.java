package org.quintet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.RequestParameter;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Finds the {@link Caller} of a request in the header scheme of the API that is called, and refuses routes that
 * {@link Permits} does not open to him, before anything of the request's body is read.
 */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration implements WebMvcConfigurer {

    private final CallerOfRequest callers;

    CallerConfiguration(CallerOfRequest callers) {
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Doorkeeper(callers));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestParameter<>(Caller.class, callers::of));
        resolvers.add(new RequestParameter<>(
                User.class, request -> callers.of(request).requireUser()));
    }

    private record Doorkeeper(CallerOfRequest callers) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!(handler instanceof HandlerMethod method) || isOfSpring(method)) {
                return true;
            }
            Permits permits = method.getMethodAnnotation(Permits.class);
            if (permits == null) {
                throw new IllegalStateException("Nobody said who may call " + method);
            }
            switch (permits.value()) {
                case ANYONE -> {}
                case SIGNED_IN, ORGANISATION_STAFF -> callers.of(request).requireUser();
                case SUPER_ADMIN -> {
                    if (!callers.of(request).requireUser().isSuperAdmin()) {
                        throw new Failure.NotAllowed("Super admin access is required");
                    }
                }
            }
            return true;
        }

        /** The actuator's endpoints, and what answers OPTIONS with the methods of a route. */
        private static boolean isOfSpring(HandlerMethod method) {
            return method.getBeanType().getPackageName().startsWith("org.springframework.");
        }
    }
}
