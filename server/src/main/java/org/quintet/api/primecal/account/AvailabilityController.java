package org.quintet.api.primecal.account;

import org.jspecify.annotations.Nullable;
import org.quintet.identity.Emails;
import org.quintet.identity.Users;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a name or an address is free, for forms (authentication API). Registering tells as much. */
@RestController("primeCalAvailabilityController")
@RequestMapping("/api/auth")
class AvailabilityController {

    private final Users users;

    AvailabilityController(Users users) {
        this.users = users;
    }

    record Availability(boolean available) {}

    @GetMapping("/username-availability")
    @Permits(Who.ANYONE)
    Availability username(@RequestParam(required = false) @Nullable String username) {
        String name = username == null ? "" : username.strip();
        int length = name.codePointCount(0, name.length());
        if (length < 3 || length > 64 || name.indexOf('\0') >= 0) {
            throw new Failure.Invalid("username", "must have 3 to 64 characters");
        }
        return new Availability(!users.isUsernameTaken(name));
    }

    @GetMapping("/email-availability")
    @Permits(Who.ANYONE)
    Availability email(@RequestParam(required = false) @Nullable String email) {
        String address = email == null ? "" : email.strip();
        if (address.length() > 254 || !Emails.isOne(address)) {
            throw new Failure.Invalid("email", "must be an e-mail address");
        }
        return new Availability(!users.isEmailTaken(address));
    }
}
