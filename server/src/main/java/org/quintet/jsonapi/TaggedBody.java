package org.quintet.jsonapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The body of an answer on its way out. Up to {@link #MOST_HELD} bytes are held back, so that the answer can carry its
 * ETag and length and become a 304; longer answers begin to flow and carry none.
 */
final class TaggedBody extends OutputStream {

    private static final int MOST_HELD = 512 << 10;

    private final Exchange exchange;
    private final int status;
    private final Map<String, String> headers;
    private final MessageDigest digest = newDigest();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(16 << 10);
    private OutputStream flowing = OutputStream.nullOutputStream();
    private boolean flows;

    TaggedBody(Exchange exchange, int status, Map<String, String> headers) {
        this.exchange = exchange;
        this.status = status;
        this.headers = new TreeMap<>(headers);
    }

    void header(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!flows && held.size() + length > MOST_HELD) {
            flows = true;
            flowing = bodyOf(exchange.answer(status, headers));
            held.writeTo(flowing);
        }
        if (flows) {
            flowing.write(bytes, offset, length);
        } else {
            // piece by piece as they come, while they are in the processor's cache
            digest.update(bytes, offset, length);
            held.write(bytes, offset, length);
        }
    }

    @Override
    public void close() throws IOException {
        if (flows) {
            flowing.close();
            return;
        }
        String tag = tag(digest);
        headers.put("ETag", tag);
        if (isKnown(tag)) {
            headers.remove("Content-Type");
            exchange.answer(304, headers).close();
            return;
        }
        if (status != 204) {
            headers.put("Content-Length", Integer.toString(held.size()));
        }
        try (OutputStream out = exchange.answer(status, headers)) {
            held.writeTo(bodyOf(out));
        }
    }

    private OutputStream bodyOf(OutputStream out) {
        return exchange.method().equals("HEAD") ? OutputStream.nullOutputStream() : out;
    }

    private boolean isKnown(String tag) {
        boolean reads = exchange.method().equals("GET") || exchange.method().equals("HEAD");
        return reads
                && exchange.header("If-None-Match")
                        .filter(tags -> matches(tags, tag))
                        .isPresent();
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The weak ETag of a body with this digest. */
    static String tag(MessageDigest digest) {
        return "W/\"" + HexFormat.of().formatHex(digest.digest()) + "\"";
    }

    /** Weak comparison of a tag with the list in a request header. */
    static boolean matches(String header, String tag) {
        for (String candidate : header.split(",", -1)) {
            String bare = candidate.strip().replaceFirst("^W/", "");
            if (bare.equals("*") || bare.equals(tag.substring(2)) || ('"' + bare + '"').equals(tag.substring(2))) {
                return true;
            }
        }
        return false;
    }
}
