package org.quintet.api.openevent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quintet.jsonapi.JsonApi;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ServletExchange;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Lets Open Event's own controllers refuse as the engine does, with an error document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenEventRefusals {

    private final JsonApi<OpenEventCaller> openEvent;

    OpenEventRefusals(JsonApi<OpenEventCaller> openEvent) {
        this.openEvent = openEvent;
    }

    @ExceptionHandler
    void refuse(JsonApiException refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        openEvent.refuse(new ServletExchange(request, response), refusal);
    }
}
