package org.quintet.platform.failures;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why something that a client asked for did not happen. There are few kinds, each with one name; every wire API maps a
 * kind to its own status and words in one place. Nothing was changed when one is thrown.
 *
 * <p>Messages are written for the client's eyes and never hold secrets.
 */
public abstract sealed class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Failure(String message) {
        // expected outcomes are not bugs: no stack trace, no cost
        super(message, null, false, false);
    }

    /** The message, never null. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** There is no such thing, or none that this caller may know of. */
    public static final class NotFound extends Failure {
        private static final long serialVersionUID = 1L;
        private final String what;

        /** {@code what} is the kind of thing in lower case, such as {@code event}. */
        public NotFound(String what) {
            super(what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1) + " not found");
            this.what = what;
        }

        public String what() {
            return what;
        }
    }

    /** The path exists, but not for this method. */
    public static final class MethodNotAllowed extends Failure {
        private static final long serialVersionUID = 1L;
        private final transient List<String> allowed;

        public MethodNotAllowed(String method, List<String> allowed) {
            super("Method " + method + " is not allowed here");
            this.allowed = allowed;
        }

        public List<String> allowed() {
            return allowed;
        }
    }

    /** The caller did not prove who he is. */
    public static final class NotSignedIn extends Failure {
        private static final long serialVersionUID = 1L;
        private final Reason reason;
        private final transient Optional<Long> userId;

        /** What was wrong with the proof. */
        public enum Reason {
            MISSING_TOKEN("Authentication is required"),
            UNKNOWN_SCHEME("The Authorization header has another scheme than this API expects"),
            MALFORMED_TOKEN("The token cannot be read"),
            BAD_SIGNATURE("The token's signature is not valid"),
            EXPIRED_TOKEN("The token has expired"),
            WRONG_KIND_OF_TOKEN("A token of another kind is needed here"),
            REVOKED_TOKEN("The token has been revoked"),
            KEY_TO_BE_ROTATED("The key must be exchanged for a new one"),
            UNKNOWN_USER("The token's user does not exist"),
            WRONG_CREDENTIALS("Invalid credentials"),
            BLOCKED("The account is blocked"),
            STALE_TOKEN("A token is needed for which the password was given"),
            MISSING_CSRF_TOKEN("A cookie alone proves nothing: its CSRF token is missing"),
            WRONG_CSRF_TOKEN("The CSRF token is not that of the cookie");

            private final String message;

            Reason(String message) {
                this.message = message;
            }
        }

        public NotSignedIn(Reason reason) {
            super(reason.message);
            this.reason = reason;
            this.userId = Optional.empty();
        }

        private NotSignedIn(long userId) {
            super(Reason.UNKNOWN_USER.message);
            this.reason = Reason.UNKNOWN_USER;
            this.userId = Optional.of(userId);
        }

        /** The token is of a user who is not there any more. */
        public static NotSignedIn unknownUser(long id) {
            return new NotSignedIn(id);
        }

        /** The user whom the token names and who is not there. */
        public Optional<Long> userId() {
            return userId;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** The caller is known and may not do this. */
    public static final class NotAllowed extends Failure {
        private static final long serialVersionUID = 1L;
        private final transient Optional<String> field;

        public NotAllowed(String message) {
            super(message);
            this.field = Optional.empty();
        }

        /** {@code field} names what may not be changed, as the column is named. */
        public NotAllowed(String field, String message) {
            super(message);
            this.field = Optional.of(field);
        }

        public Optional<String> field() {
            return field;
        }
    }

    /** The request cannot be read at all: broken JSON, a missing header. */
    public static final class Malformed extends Failure {
        private static final long serialVersionUID = 1L;

        public Malformed(String message) {
            super(message);
        }
    }

    /** The request can be read, but says something that cannot be. All that is wrong is listed. */
    public static final class Invalid extends Failure {
        private static final long serialVersionUID = 1L;
        private final transient List<Problem> problems;
        private final transient Optional<String> rule;

        /** One field and why it cannot be so. Core rules name fields as the columns are named. */
        public record Problem(String field, String reason) {}

        public Invalid(List<Problem> problems) {
            this(problems, Optional.empty());
        }

        private Invalid(List<Problem> problems, Optional<String> rule) {
            super(problems.getFirst().reason());
            this.problems = List.copyOf(problems);
            this.rule = rule;
        }

        /** One that programs know by the rule that was broken, such as {@code no_published_ticket_type}. */
        public static Invalid byRule(String rule, String field, String reason) {
            return new Invalid(List.of(new Problem(field, reason)), Optional.of(rule));
        }

        /** As {@link #byRule(String, String, String)}, with several problems. */
        public static Invalid byRule(String rule, List<Problem> problems) {
            return new Invalid(problems, Optional.of(rule));
        }

        public Invalid(String field, String reason) {
            this(List.of(new Problem(field, reason)));
        }

        /** At least one. */
        public List<Problem> problems() {
            return problems;
        }

        /** The rule that was broken, where it has a name for programs. */
        public Optional<String> rule() {
            return rule;
        }
    }

    /** What was asked contradicts what is there now. */
    public static final class Conflict extends Failure {
        private static final long serialVersionUID = 1L;
        private final String field;

        /** {@code field} names what clashes, as the column is named. */
        public Conflict(String field, String message) {
            super(message);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** As many places as were asked for are not left. */
    public static final class SoldOut extends Failure {
        private static final long serialVersionUID = 1L;
        private final boolean hard;
        private final transient Optional<Long> id;

        /** {@code hard} tells whether the limit is one that its owner called hard. */
        public SoldOut(String message, boolean hard) {
            super(message);
            this.hard = hard;
            this.id = Optional.empty();
        }

        /** As the other; {@code id} is that of what is sold out. */
        public SoldOut(String message, boolean hard, long id) {
            super(message);
            this.hard = hard;
            this.id = Optional.of(id);
        }

        /** The id of what is sold out, if it is one thing. */
        public Optional<Long> id() {
            return id;
        }

        public boolean hard() {
            return hard;
        }
    }

    /** The caller asks too often. */
    public static final class TooManyRequests extends Failure {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public TooManyRequests(Duration retryAfter) {
            super("Too many requests, try again in " + Math.max(1, retryAfter.toSeconds()) + " seconds");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The body is larger than the server takes. */
    public static final class TooLarge extends Failure {
        private static final long serialVersionUID = 1L;

        public TooLarge(long limitBytes) {
            super("The request body is larger than " + limitBytes + " bytes");
        }
    }

    /** The server could not even begin, because it got no connection to its database. */
    public static final class Unavailable extends Failure {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public Unavailable(Duration retryAfter) {
            super("The server cannot answer at the moment, try again in " + Math.max(1, retryAfter.toSeconds())
                    + " seconds");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The disk is full. Nothing was kept of the file. */
    public static final class InsufficientStorage extends Failure {
        private static final long serialVersionUID = 1L;

        public InsufficientStorage() {
            super("There is no room for files on the server");
        }
    }

    /** A bug, or a broken machine. The log has the cause under {@code requestId}; the client sees only that. */
    public static final class Internal extends Failure {
        private static final long serialVersionUID = 1L;
        private final String requestId;

        public Internal(String requestId) {
            super("Something went wrong on the server. Request id: " + requestId);
            this.requestId = requestId;
        }

        public String requestId() {
            return requestId;
        }
    }
}
