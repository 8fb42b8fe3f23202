package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quintet.notifications.NewNotification;
import org.quintet.notifications.NotificationTarget;
import org.quintet.notifications.Notify;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a notification of an invitation shows, and to whom. */
class InviteContentTest extends RoleFixture {

    private static final String ACTION = "tested";

    @Autowired
    private Notify notify;

    private JsonNode notificationOf(JsonNode invite, World.Person invited, Http reader) {
        notify.execute(new NewNotification(
                World.unique("cause"),
                "event_role",
                NotificationTarget.ROLE_INVITE,
                invite.get("id").asLong(),
                Optional.of(ACTION),
                Set.of(invited.id()),
                Set.of(owner.id())));
        return reader.get("/v1/users/" + invited.id() + "/notifications")
                .expect(200)
                .json()
                .get("data")
                .valueStream()
                .map(notification -> notification.at("/attributes/content"))
                .filter(content -> content.path("target_action").asString("").equals(ACTION))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theInvitedUserSeesTheInvitationItsRoleAndItsEvent() {
        JsonNode event = event("draft");
        World.Person invited = world().member(world().organisation(), "member");
        JsonNode invite = invite(client, event, invited.email(), "moderator");

        JsonNode content = notificationOf(invite, invited, clientOf(invited));

        assertThat(content.get("target_type").asString()).isEqualTo("RoleInvite");
        assertThat(content.at("/event_invite/email").asString()).isEqualTo(invited.email());
        assertThat(content.at("/event_invite/role_name").asString()).isEqualTo("moderator");
        assertThat(content.at("/event_invite/status").asString()).isEqualTo("pending");
        assertThat(content.at("/event_invite/hash").asString()).isEqualTo(hash(invite));
        assertThat(content.at("/role/title_name").asString()).isEqualTo("Moderator");
        assertThat(content.at("/event/id").asString()).isEqualTo(event.get("id").asString());
        assertThat(content.at("/actors/0/id").asLong()).isEqualTo(owner.id());
    }

    /** Else anybody could register with the address of somebody who is invited, and accept in his place. */
    @Test
    void theHashIsForTheInvitedUsersEyesAndOnlyIfHisAddressIsProven() {
        World.Person invited = registered();
        JsonNode invite = invite(client, event("draft"), invited.email(), "moderator");

        for (Http reader : Set.of(clientOf(invited), admin())) {
            assertThat(notificationOf(invite, invited, reader)
                            .at("/event_invite/hash")
                            .isNull())
                    .isTrue();
        }
    }
}
