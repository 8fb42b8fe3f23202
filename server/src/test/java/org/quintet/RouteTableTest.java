package org.quintet;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.WireApi;
import org.quintet.platform.http.WireApis;
import org.quintet.testing.GoldenFile;
import org.quintet.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the server: API, method, path, who may call it, what handles it. */
class RouteTableTest extends ServerTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private WireApis apis;

    @Test
    void noRouteChangesUnseen() {
        List<String> routes = mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> lines(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.naturalOrder())
                .toList();

        GoldenFile.assertMatches("routes.txt", String.join("\n", routes) + "\n");
    }

    private List<String> lines(RequestMappingInfo info, HandlerMethod handler) {
        String methods = info.getMethodsCondition().getMethods().isEmpty()
                ? "ANY"
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(","));
        return new TreeSet<>(info.getPatternValues())
                .stream()
                        .map(path -> String.join(
                                " | ",
                                apis.ofPath(path).map(WireApi::name).orElse("-"),
                                methods,
                                path,
                                who(info, handler),
                                what(info, handler)))
                        .toList();
    }

    /** A route of the JSON:API engine is named "what it does | who may call it". */
    private static String who(RequestMappingInfo info, HandlerMethod handler) {
        String name = info.getName();
        if (name != null && name.contains(" | ")) {
            return name.substring(name.indexOf(" | ") + 3);
        }
        Permits permits = Objects.requireNonNull(handler.getMethodAnnotation(Permits.class), handler.toString());
        return permits.value().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String what(RequestMappingInfo info, HandlerMethod handler) {
        String name = info.getName();
        return name != null && name.contains(" | ")
                ? "engine: " + name.substring(0, name.indexOf(" | "))
                : handler.getBeanType().getSimpleName() + "."
                        + handler.getMethod().getName();
    }
}
