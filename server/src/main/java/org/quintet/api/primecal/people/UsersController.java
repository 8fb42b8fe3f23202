package org.quintet.api.primecal.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds people to share a calendar with (user API, "User search"). */
@RestController("primeCalUsersController")
class UsersController {

    private static final int LONGEST_SEARCH = 80;

    private final PeopleSearch people;

    UsersController(PeopleSearch people) {
        this.people = people;
    }

    @GetMapping("/api/users")
    @Permits(Who.SIGNED_IN)
    List<PeopleSearch.Person> find(User user, @RequestParam(required = false) @Nullable String search) {
        String text = search == null ? "" : search.strip();
        if (text.codePointCount(0, text.length()) > LONGEST_SEARCH || text.indexOf('\0') >= 0) {
            throw new Failure.Invalid("search", "must not be longer than " + LONGEST_SEARCH + " characters");
        }
        return text.isEmpty() ? people.knownTo(user) : people.startingWith(text);
    }
}
