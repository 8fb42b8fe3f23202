package org.quintet.api.openevent.roles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.TokenBody;
import org.quintet.events.roles.AcceptRoleInvite;
import org.quintet.events.roles.ResendRoleInvite;
import org.quintet.events.roles.RoleInvites;
import org.quintet.identity.User;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the mail of an invitation leads to (document, group Role Invites, operations 215 and 216). */
@RestController
class RoleInvitesController {

    /** So the document labels this answer, although it is plain JSON. */
    private static final MediaType JSON_API = MediaType.parseMediaType("application/vnd.api+json");

    private final RoleInvites invites;
    private final AcceptRoleInvite acceptRoleInvite;
    private final ResendRoleInvite resendRoleInvite;

    RoleInvitesController(RoleInvites invites, AcceptRoleInvite acceptRoleInvite, ResendRoleInvite resendRoleInvite) {
        this.invites = invites;
        this.acceptRoleInvite = acceptRoleInvite;
        this.resendRoleInvite = resendRoleInvite;
    }

    /** Whom an invitation invites: the page behind the link asks, to let him register first. */
    @PostMapping("/v1/role_invites/user")
    @Permits(Who.ANYONE)
    Map<String, String> invitee(JsonBody body) {
        return Map.of(
                "email", invites.invitee(TokenBody.token(body)).orElseThrow(() -> notFound("Role Invite Not Found")));
    }

    @PostMapping("/v1/role_invites/accept-invite")
    @Permits(Who.ANYONE)
    ResponseEntity<Map<String, @Nullable Object>> accept(JsonBody body) {
        AcceptRoleInvite.Accepted accepted = accepted(TokenBody.token(body));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("email", accepted.user().email());
        answer.put("event", accepted.eventId());
        answer.put("event_identifier", accepted.eventIdentifier());
        answer.put("name", accepted.user().fullName().orElse(null));
        answer.put("role", accepted.role());
        return ResponseEntity.ok().contentType(JSON_API).body(answer);
    }

    private AcceptRoleInvite.Accepted accepted(String token) {
        try {
            return acceptRoleInvite.execute(token);
        } catch (Failure.NotFound e) {
            throw notFound(e.what().equals("user") ? "User Not Found" : "Role Invite Not Found");
        }
    }

    private static JsonApiException notFound(String detail) {
        return JsonApiException.notFound(ErrorSource.text(""), detail);
    }

    @PostMapping("/v1/role-invites/{id}/resend-invite")
    @Permits(Who.SIGNED_IN)
    Map<String, Object> resend(@PathVariable long id, User user) {
        resendRoleInvite.execute(user, id);
        return Map.of("success", true, "message", "Invite resent successfully");
    }
}
