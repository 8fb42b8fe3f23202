package org.quintet.identity;

import static org.quintet.schema.Tables.USERS;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.passwords.Passwords;
import org.quintet.platform.settings.AdminSettings;
import org.quintet.platform.usecases.UseCase;

/** Gives an installation its first super admin, once, however many nodes start at the same time. */
@UseCase
class EnsureSuperAdmin {

    private final DSLContext sql;
    private final Passwords passwords;
    private final RegisterUser registerUser;
    private final AdminSettings settings;

    EnsureSuperAdmin(DSLContext sql, Passwords passwords, RegisterUser registerUser, AdminSettings settings) {
        this.sql = sql;
        this.passwords = passwords;
        this.registerUser = registerUser;
        this.settings = settings;
    }

    /** Returns the random password if one was made; the only time that anybody sees it. */
    public Optional<String> execute() {
        if (exists()) {
            return Optional.empty();
        }
        sql.fetch("lock table users in share row exclusive mode");
        if (exists()) {
            return Optional.empty();
        }
        boolean random = settings.password().isEmpty();
        String password = random ? randomPassword() : settings.password().value();
        registerUser.execute(new RegisterUser.NewUser(settings.email(), passwords.hash(password)).superAdmin());
        return random ? Optional.of(password) : Optional.empty();
    }

    private boolean exists() {
        return sql.fetchExists(USERS, USERS.IS_SUPER_ADMIN.isTrue());
    }

    private static String randomPassword() {
        byte[] random = new byte[15];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
