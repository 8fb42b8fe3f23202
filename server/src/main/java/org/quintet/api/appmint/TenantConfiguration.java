package org.quintet.api.appmint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.CallerOfRequest;
import org.quintet.identity.User;
import org.quintet.organisations.Organisation;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controller methods take a {@link Tenant} or a {@link Staff}, read from the header that every call must have. */
@Configuration(value = "appMintTenantConfiguration", proxyBeanMethods = false)
class TenantConfiguration implements WebMvcConfigurer {

    private static final String HEADER = "orgid";

    private final Organisations organisations;
    private final CallerOfRequest callers;

    TenantConfiguration(Organisations organisations, CallerOfRequest callers) {
        this.organisations = organisations;
        this.callers = callers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(organisations, callers));
    }

    private record Resolver(Organisations organisations, CallerOfRequest callers)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Tenant.class || parameter.getParameterType() == Staff.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Tenant tenant = tenant(request);
            return parameter.getParameterType() == Tenant.class ? tenant : staff(tenant, request);
        }

        private Tenant tenant(NativeWebRequest request) {
            String slug = request.getHeader(HEADER);
            if (slug == null || slug.isBlank()) {
                throw new Failure.Malformed("The header " + HEADER + " is required");
            }
            return new Tenant(organisations.findBySlug(slug.strip()));
        }

        /** An organisation that does not exist answers as one that the caller does not work for. */
        private Staff staff(Tenant tenant, NativeWebRequest request) {
            HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
            if (servletRequest == null) {
                throw new IllegalStateException("Not a servlet request");
            }
            User user = callers.of(servletRequest).requireUser();
            Optional<Organisation> employer =
                    tenant.organisation().filter(organisation -> organisations.isStaff(organisation.id(), user));
            return new Staff(
                    user, employer.orElseThrow(() -> new Failure.NotAllowed("You do not work for this organisation")));
        }
    }
}
