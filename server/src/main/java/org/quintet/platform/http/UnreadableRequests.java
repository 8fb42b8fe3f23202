package org.quintet.platform.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.failures.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that the container gives up before any filter sees them, such as one with {@code %zz} in its path or
 * with headers that are too long, in the words of the API that was called. The container's own answer is a page of HTML.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

    private final ObjectProvider<WireApis> apis;
    private final ObjectProvider<JsonMapper> mapper;

    /** Looked up when the first such request comes: the container is made before the APIs are. */
    UnreadableRequests(ObjectProvider<WireApis> apis, ObjectProvider<JsonMapper> mapper) {
        this.apis = apis;
        this.mapper = mapper;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
                // nearer to the context than the container's own, which then finds the error reported
                host.getPipeline().addValve(new Report());
            }
        });
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            AtomicBoolean canWrite = new AtomicBoolean(false);
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, canWrite);
            if (!canWrite.get()) {
                return;
            }
            try {
                String requestId = RequestIds.give(request, response);
                Failure failure = new Failure.Malformed("The request cannot be read");
                // what the container throws at headers that are too long comes with a status below
                if (throwable != null && response.getStatus() == Response.SC_INTERNAL_SERVER_ERROR) {
                    log.error("The container failed, request id {}", requestId, throwable);
                    failure = new Failure.Internal(requestId);
                }
                ResponseEntity<?> answer = apis.getObject().render(failure, request);
                response.setStatus(answer.getStatusCode().value());
                answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
                response.getOutputStream().write(mapper.getObject().writeValueAsBytes(answer.getBody()));
                response.finishResponse();
            } catch (IOException e) {
                log.debug("Nobody waits for the answer any more", e);
            }
        }
    }
}
