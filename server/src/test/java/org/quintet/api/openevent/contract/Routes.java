package org.quintet.api.openevent.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quintet.platform.http.WireApi;
import org.quintet.platform.http.WireApis;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes that the server has for Open Event. */
record Routes(List<Route> all) {

    /**
     * A method and a path, with {@code {name}} where anything goes.
     *
     * @param operation what the JSON:API engine does there, such as {@code get event}; empty for a controller
     */
    record Route(String method, String path, String operation) {

        boolean matches(String method, String path) {
            String[] pattern = this.path.split("/", -1);
            String[] segments = path.split("/", -1);
            if (!this.method.equals(method) || pattern.length != segments.length) {
                return false;
            }
            for (int i = 0; i < pattern.length; i++) {
                if (!pattern[i].startsWith("{") && !pattern[i].equals(segments[i])) {
                    return false;
                }
            }
            return true;
        }

        boolean isOfEngine() {
            return !operation.isEmpty();
        }

        boolean isOfRelationship() {
            return operation.contains(" relationship ");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Routes of(RequestMappingHandlerMapping mapping, WireApis apis) {
        return new Routes(mapping.getHandlerMethods().keySet().stream()
                .flatMap(Routes::routes)
                .filter(route -> apis.ofPath(route.path())
                        .map(WireApi::name)
                        .filter("openevent"::equals)
                        .isPresent())
                .distinct()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList());
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        String name = String.valueOf(info.getName());
        String operation = name.contains(" | ") ? name.substring(0, name.indexOf(" | ")) : "";
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.name(), path, operation)));
    }

    /** Whether {@code method} of {@code path} is answered by more than "not found". */
    boolean have(String method, String path) {
        return all.stream().anyMatch(route -> route.matches(method, path));
    }

    /** The type whose items are at {@code /v1/collection/{id}}. */
    Optional<String> typeIn(String collection) {
        return all.stream()
                .filter(route -> route.path().matches("/v1/" + collection + "/\\{\\w+\\}"))
                .filter(route -> route.operation().matches("(get|update|delete) \\S+"))
                .map(route -> route.operation().replaceAll(".* ", ""))
                .findFirst();
    }
}
