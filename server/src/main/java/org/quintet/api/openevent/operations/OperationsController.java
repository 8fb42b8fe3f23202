package org.quintet.api.openevent.operations;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.identity.passwords.SignIn;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Version, health and environment, as Open Event's server has them besides its document. */
@RestController
class OperationsController {

    private static final String BASIC = "Basic ";

    private final DSLContext sql;
    private final SignIn signIn;

    OperationsController(DSLContext sql, SignIn signIn) {
        this.sql = sql;
        this.signIn = signIn;
    }

    record Build(String version) {}

    record ServerInfo(Build build) {}

    record Check(String checker, boolean passed) {}

    record Health(String status, List<Check> results) {}

    record Environment(Build build, Map<String, String> java, Map<String, String> os, Map<String, Long> process) {}

    @GetMapping("/info")
    @Permits(Who.ANYONE)
    ServerInfo info() {
        return new ServerInfo(build());
    }

    private Build build() {
        return new Build(Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                .orElse("development"));
    }

    /** 500 if something is amiss. */
    @GetMapping("/health-check")
    @Permits(Who.ANYONE)
    ResponseEntity<Health> health() {
        List<Check> checks = Stream.of(
                        new Check(
                                "database",
                                succeeds(() -> sql.selectOne().fetch().isNotEmpty())),
                        new Check("migrations", succeeds(this::migrated)))
                .toList();
        boolean passed = checks.stream().allMatch(Check::passed);
        return ResponseEntity.status(passed ? HttpStatus.OK : HttpStatus.INTERNAL_SERVER_ERROR)
                .body(new Health(passed ? "success" : "failure", checks));
    }

    private boolean migrated() {
        return !sql.fetchExists(
                DSL.table(DSL.name("flyway_schema_history")),
                DSL.field(DSL.name("success"), SQLDataType.BOOLEAN).isFalse());
    }

    private static boolean succeeds(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (DataAccessException | org.springframework.dao.DataAccessException e) {
            return false;
        }
    }

    /** For staff, who give address and password (HTTP Basic, RFC 7617). Nothing of the settings is in it. */
    @GetMapping("/environment")
    @Permits(Who.ANYONE)
    ResponseEntity<?> environment(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        if (!staffSignedIn(Optional.ofNullable(authorization))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"environment\", charset=\"UTF-8\"")
                    .body(Map.of("error", "Admin access is required"));
        }
        Runtime runtime = Runtime.getRuntime();
        return ResponseEntity.ok(new Environment(
                build(),
                Map.of("version", Runtime.version().toString()),
                Map.of("name", System.getProperty("os.name"), "architecture", System.getProperty("os.arch")),
                Map.of(
                        "processors",
                        (long) runtime.availableProcessors(),
                        "memory-bytes",
                        runtime.totalMemory() - runtime.freeMemory(),
                        "memory-limit-bytes",
                        runtime.maxMemory(),
                        "uptime-seconds",
                        ManagementFactory.getRuntimeMXBean().getUptime() / 1000)));
    }

    private boolean staffSignedIn(Optional<String> authorization) {
        return authorization
                .filter(header -> header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                .flatMap(header -> decoded(header.substring(BASIC.length()).strip()))
                .filter(pair -> pair.indexOf(':') >= 0)
                .flatMap(this::user)
                .map(User::isPlatformStaff)
                .orElse(false);
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<User> user(String pair) {
        int colon = pair.indexOf(':');
        try {
            return Optional.of(signIn.execute(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (Failure.NotSignedIn e) {
            return Optional.empty();
        }
    }
}
