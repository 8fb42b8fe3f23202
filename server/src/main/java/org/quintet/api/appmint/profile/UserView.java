package org.quintet.api.appmint.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.identity.User;
import org.quintet.organisations.Role;

/** A person as the repository wraps its records. Staff and customers look the same but for the role. */
public record UserView(String pk, String sk, String datatype, Data data) {

    public static final String COLLECTION = "user";

    /** {@code role} is what he is in the organisation that the request is about. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Data(
            String email, Optional<String> firstName, Optional<String> lastName, String name, Optional<String> role) {}

    public static UserView of(User user, Optional<Role> role) {
        return new UserView(
                RecordIds.pk(COLLECTION, user.uuid()),
                user.uuid().toString(),
                COLLECTION,
                new Data(
                        user.email(),
                        user.firstName(),
                        user.lastName(),
                        user.fullName().orElse(user.email()),
                        role.map(Role::word)));
    }
}
