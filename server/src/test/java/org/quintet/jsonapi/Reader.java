package org.quintet.jsonapi;

/** Who uses the library of the tests. */
record Reader(String name, boolean isStaff) implements Requester {

    static Reader of(Exchange exchange) {
        String name = exchange.header("Reader").orElse("");
        if (name.equals("stale")) {
            throw new IllegalStateException("the token has expired");
        }
        return new Reader(name, name.equals("staff"));
    }

    boolean isKnown() {
        return !name.isEmpty();
    }
}
