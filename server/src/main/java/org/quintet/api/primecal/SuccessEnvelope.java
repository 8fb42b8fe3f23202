package org.quintet.api.primecal;

import org.jspecify.annotations.Nullable;
import org.quintet.platform.http.RequestIds;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Wraps answers for clients that ask for it, with {@code x-response-envelope: true} or {@code ?envelope=true}. */
@RestControllerAdvice(basePackageClasses = SuccessEnvelope.class)
class SuccessEnvelope implements ResponseBodyAdvice<Object> {

    record Envelope(boolean success, @Nullable Object data, String requestId) {}

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(request instanceof ServletServerHttpRequest servletRequest) || !isAskedFor(servletRequest)) {
            return body;
        }
        return new Envelope(true, body, RequestIds.of(servletRequest.getServletRequest()));
    }

    private static boolean isAskedFor(ServletServerHttpRequest request) {
        return "true".equalsIgnoreCase(request.getServletRequest().getHeader("x-response-envelope"))
                || "true".equalsIgnoreCase(request.getServletRequest().getParameter("envelope"));
    }
}
