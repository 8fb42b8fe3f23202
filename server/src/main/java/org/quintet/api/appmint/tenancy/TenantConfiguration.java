package org.quintet.api.appmint.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quintet.identity.Caller;
import org.quintet.identity.CallerOfRequest;
import org.quintet.identity.User;
import org.quintet.organisations.Organisation;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.RequestParameter;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controller methods take a {@link Tenant} or a {@link Staff}, read from the header that every call must have. */
@Configuration(value = "appMintTenantConfiguration", proxyBeanMethods = false)
class TenantConfiguration implements WebMvcConfigurer {

    private static final String HEADER = "orgid";

    private final Organisations organisations;
    private final CallerOfRequest callers;
    private final KeyLimits keyLimits;

    TenantConfiguration(Organisations organisations, CallerOfRequest callers, KeyLimits keyLimits) {
        this.organisations = organisations;
        this.callers = callers;
        this.keyLimits = keyLimits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestParameter<>(Tenant.class, this::tenant));
        resolvers.add(new RequestParameter<>(Staff.class, this::staff));
    }

    private Tenant tenant(HttpServletRequest request) {
        String slug = request.getHeader(HEADER);
        if (slug == null || slug.isBlank()) {
            throw new Failure.Malformed("The header " + HEADER + " is required");
        }
        return new Tenant(organisations.findBySlug(slug.strip()));
    }

    /** An organisation that does not exist answers as one that the caller does not work for. */
    private Staff staff(HttpServletRequest request) {
        Tenant tenant = tenant(request);
        Caller caller = callers.of(request);
        User user = caller.requireUser();
        keyLimits.count(caller);
        Organisation employer = tenant.openTo(caller)
                .filter(organisation -> organisations.isStaff(organisation.id(), user))
                .orElseThrow(() -> new Failure.NotAllowed("You do not work for this organisation"));
        return new Staff(user, employer);
    }
}
