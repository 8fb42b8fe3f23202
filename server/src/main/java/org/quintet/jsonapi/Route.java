package org.quintet.jsonapi;

/**
 * One method at one path that the engine answers: for registration and for the table of routes.
 *
 * @param path the pattern, with the API's prefix and {@code {id}} for variables
 * @param operation what it does, in words
 * @param who who may call it, in words
 */
public record Route(String method, String path, String operation, String who) {

    @Override
    public String toString() {
        return method + " " + path + " | " + operation + " | " + who;
    }
}
