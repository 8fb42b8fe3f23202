package org.quintet.api.openevent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.identity.CallerOfRequest;
import org.quintet.jsonapi.JsonApi;
import org.quintet.jsonapi.Route;
import org.quintet.jsonapi.ServletExchange;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Serves the declared resources below {@code /v1}; each of their routes is a route of the server. */
@Configuration(proxyBeanMethods = false)
class OpenEventResources {

    @Bean
    JsonApi<OpenEventCaller> openEvent(
            DSLContext sql,
            Clock clock,
            StoreResource storeResource,
            CallerOfRequest callers,
            List<OpenEventResource> resources) {
        return JsonApi.<OpenEventCaller>over(
                        sql,
                        storeResource::execute,
                        exchange -> new OpenEventCaller(callers.of(((ServletExchange) exchange).request())))
                .under("/v1")
                .clock(clock)
                .serving(resources.stream().map(OpenEventResource::type).toList());
    }

    /** Hands a request to the engine, which checks by itself who may do what. */
    @Component
    static class Gate {

        private final JsonApi<OpenEventCaller> openEvent;

        Gate(
                JsonApi<OpenEventCaller> openEvent,
                @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping)
                throws NoSuchMethodException {
            this.openEvent = openEvent;
            Method answer = Gate.class.getDeclaredMethod("answer", HttpServletRequest.class, HttpServletResponse.class);
            for (Route route : openEvent.routes()) {
                mapping.registerMapping(
                        RequestMappingInfo.paths(route.path())
                                .methods(RequestMethod.valueOf(route.method()))
                                .mappingName(route.operation() + " | " + route.who())
                                .options(mapping.getBuilderConfiguration())
                                .build(),
                        this,
                        answer);
            }
        }

        @Permits(Who.ANYONE)
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
            openEvent.answer(new ServletExchange(request, response));
        }
    }
}
