package org.quintet.api.openevent.uploads;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.uploads.Uploads;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes files and answers where they are (document, group Upload). {@code force_local} means nothing: all are local. */
@RestController
class UploadController {

    private static final Pattern DATA_URI_HEAD = Pattern.compile("data:[^,]{0,200};base64,");

    /** Around the data: braces, the name, the head of the data URI. */
    private static final int ENVELOPE = 1024;

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    /** A picture in a data URI (RFC 2397); what it says about its type does not matter. */
    @PostMapping("/v1/upload/image")
    @Permits(Who.SIGNED_IN)
    Map<String, String> image(JsonBody body) {
        int limit = uploads.largestImage() / 3 * 4 + ENVELOPE;
        byte[] image = decoded(body.object(limit).path("data"));
        return Map.of("url", uploads.storeImage(new ByteArrayResource(image), image.length));
    }

    private static byte[] decoded(JsonNode data) {
        String uri = data.isString() ? data.stringValue() : "";
        Matcher head = DATA_URI_HEAD.matcher(uri);
        if (!head.lookingAt()) {
            throw new Failure.Malformed("data must be a data URI in base64");
        }
        try {
            return Base64.getMimeDecoder().decode(uri.substring(head.end()));
        } catch (IllegalArgumentException e) {
            throw new Failure.Malformed("data must be a data URI in base64");
        }
    }

    /** One {@code file}, which has one URL for an answer, or several {@code files[]}, which have a list. */
    @PostMapping("/v1/upload/files")
    @Permits(Who.SIGNED_IN)
    Map<String, Object> files(HttpServletRequest request) throws ServletException {
        Collection<Part> parts = partsOf(request);
        Optional<Part> one =
                parts.stream().filter(part -> part.getName().equals("file")).findFirst();
        if (one.isPresent()) {
            return Map.of("url", store(one.get()));
        }
        List<String> urls = parts.stream()
                .filter(part ->
                        part.getName().equals("files[]") || part.getName().equals("files"))
                .map(this::store)
                .toList();
        if (urls.isEmpty()) {
            throw new Failure.Malformed("Bad Request");
        }
        return Map.of("url", urls);
    }

    private static Collection<Part> partsOf(HttpServletRequest request) throws ServletException {
        try {
            return request.getParts();
        } catch (IOException e) {
            // the container's word for parts that it cannot take apart
            throw new Failure.Malformed("The parts cannot be read");
        } catch (IllegalStateException e) {
            // so the container says that a part, or all of them, are larger or more than it takes
            throw new Failure.TooLarge(DataSize.ofMegabytes(200).toBytes());
        }
    }

    private String store(Part part) {
        String name = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
        return uploads.storeFile(part::getInputStream, part.getSize(), name);
    }
}
