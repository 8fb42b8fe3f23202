package org.quintet.api.openevent.groups;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.TokenBody;
import org.quintet.groups.AcceptGroupInvite;
import org.quintet.groups.ResendGroupInvite;
import org.quintet.identity.User;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with invitations to organize a group; not in the document, but the Eventyay frontend calls it. */
@RestController
class GroupInvitesController {

    private final AcceptGroupInvite acceptGroupInvite;
    private final ResendGroupInvite resendGroupInvite;

    GroupInvitesController(AcceptGroupInvite acceptGroupInvite, ResendGroupInvite resendGroupInvite) {
        this.acceptGroupInvite = acceptGroupInvite;
        this.resendGroupInvite = resendGroupInvite;
    }

    @PostMapping("/v1/users-groups-roles/accept-invite")
    @Permits(Who.SIGNED_IN)
    Map<String, @Nullable Object> accept(User user, JsonBody body) {
        AcceptGroupInvite.Accepted accepted = acceptGroupInvite.execute(user, TokenBody.token(body));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("email", accepted.user().email());
        answer.put("group", accepted.groupId());
        answer.put("name", accepted.user().fullName().orElse(null));
        answer.put("role", accepted.role());
        return answer;
    }

    @PostMapping("/v1/group-role-invites/{id}/resend-invite")
    @Permits(Who.SIGNED_IN)
    Map<String, Object> resend(@PathVariable long id, User user) {
        resendGroupInvite.execute(user, id);
        return Map.of("success", true, "message", "Invite resent successfully");
    }
}
