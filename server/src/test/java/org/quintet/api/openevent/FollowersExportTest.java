package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** A group's people as a file (Open Event, part E8). */
class FollowersExportTest extends GroupFixture {

    @Test
    void thoseWhoRunAGroupHaveItsPeopleEachOnce() {
        JsonNode group = group(client, event("published"));
        World.Person organizer = world().member(world().organisation(), "owner");
        World.Person follower = world().member(world().organisation(), "owner");
        follow(organizerOf(group, organizer), group).expect(201);
        follow(clientOf(follower), group).expect(201);
        String export = "/v1/group/" + group.get("id").asString() + "/export/followers/csv";

        List<List<String>> rows =
                Exports.rows(Exports.text(http(), clientOf(organizer).post(export, "{}")));

        assertThat(rows.getFirst()).containsExactly("Public Profile Name", "Email", "Group Join Date", "Role");
        assertThat(Exports.column(rows, "Email")).containsExactly(owner.email(), organizer.email(), follower.email());
        assertThat(Exports.column(rows, "Role")).containsExactly("Owner", "Organizer", "Follower");
        assertThat(Exports.column(rows, "Public Profile Name")).containsOnly("First Last");
        clientOf(follower).post(export, "{}").expect(403);
        http().post(export, "{}").expect(401);
        client.post("/v1/group/999999999/export/followers/csv", "{}").expect(404);
    }
}
