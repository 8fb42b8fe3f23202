package org.quintet.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is put together once and sent often. */
public record Request(String method, String path, Map<String, String> headers, String body) {

    public static Request get(String path) {
        return new Request("GET", path, Map.of(), "");
    }

    /** A request with a JSON body. */
    public static Request sending(String method, String path, String body) {
        return new Request(method, path, Map.of("Content-Type", "application/json"), body);
    }

    /** The same with one more header. */
    public Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, path, more, body);
    }

    /** As it goes over the wire. */
    public byte[] bytes() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head =
                new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }
}
