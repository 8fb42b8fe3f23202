package org.quintet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quintet.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class IndexedRoutesTest extends ServerTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping indexed;

    @Autowired
    private ApplicationContext context;

    @Test
    void findsWhatASearchOverAllRoutesFinds() throws Exception {
        assertThat(indexed).isInstanceOf(IndexedRoutes.class);
        RequestMappingHandlerMapping searching = searching();
        for (RequestMappingInfo route : indexed.getHandlerMethods().keySet()) {
            for (String pattern : route.getPatternValues()) {
                for (String variable : new String[] {"7", "events", "a%2Fb"}) {
                    String path = pattern.replaceAll("\\{[^/]*}", variable);
                    for (RequestMethod method : RequestMethod.values()) {
                        assertThat(found(indexed, method, path))
                                .as(method + " " + path)
                                .isEqualTo(found(searching, method, path));
                    }
                }
            }
        }
    }

    private RequestMappingHandlerMapping searching() {
        RequestMappingHandlerMapping searching = new RequestMappingHandlerMapping();
        searching.setApplicationContext(context);
        indexed.getHandlerMethods()
                .forEach((route, handler) -> searching.registerMapping(route, handler.getBean(), handler.getMethod()));
        return searching;
    }

    /** Handler and pattern, or how the path was refused. */
    private static String found(RequestMappingHandlerMapping mapping, RequestMethod method, String path)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method.name(), path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return Optional.ofNullable(mapping.getHandler(request))
                    .map(HandlerExecutionChain::getHandler)
                    .map(handler -> handler instanceof HandlerMethod one ? one.getShortLogMessage() : "other")
                    .map(handler ->
                            handler + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                    .orElse("nothing");
        } catch (jakarta.servlet.ServletException e) {
            return Objects.toString(e.getMessage());
        }
    }
}
