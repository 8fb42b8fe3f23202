package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/**
 * Who sees whose e-mail address (defect register, G1 number 10). People are included for everybody, and registration is
 * open: to be signed in is no reason to see anybody's address.
 */
class AddressesTest extends GroupFixture {

    @Test
    void anEventsOwnerIsSeenByAllAndHisAddressByHimself() {
        String path = path(event("published")) + "?include=owner";
        World.Person stranger = registered();

        assertThat(included(anonymous(), path)).containsExactly(Optional.empty());
        assertThat(included(clientOf(stranger), path)).containsExactly(Optional.empty());
        assertThat(included(client, path)).containsExactly(Optional.of(owner.email()));
        assertThat(included(admin(), path)).containsExactly(Optional.of(owner.email()));
    }

    @Test
    void organisersSeeTheAddressesOfThoseWhoWorkAtTheirEvents() {
        JsonNode event = event("published");
        World.Person coorganizer = registered();
        World.Person registrar = registered();
        give(event, coorganizer, "coorganizer");
        give(event, registrar, "registrar");
        String roles = path(event) + "/users-events-roles?include=user&sort=id";

        assertThat(included(clientOf(coorganizer), roles))
                .containsExactlyInAnyOrder(
                        Optional.of(owner.email()), Optional.of(coorganizer.email()), Optional.of(registrar.email()));
        assertThat(included(clientOf(registrar), path(event) + "?include=owner"))
                .containsExactly(Optional.empty());
        assertThat(address(clientOf(registrar)
                        .get(path(event) + "/owner")
                        .expect(200)
                        .json()
                        .at("/data")))
                .isEmpty();
    }

    @Test
    void aFollowersAddressIsForThoseBehindTheGroup() {
        JsonNode group = group(client, event("published"));
        World.Person follower = registered();
        follow(clientOf(follower), group).expect(201);
        String followers = pathOf(group) + "/followers?include=user";

        assertThat(included(client, followers)).containsExactly(Optional.of(follower.email()));
        assertThat(included(clientOf(follower), followers)).containsExactly(Optional.of(follower.email()));
        assertThat(included(clientOf(registered()), followers)).containsExactly(Optional.empty());
        assertThat(included(clientOf(follower), pathOf(group) + "?include=user"))
                .containsExactly(Optional.empty());
    }

    @Test
    void nobodyFindsOutAnAddressByFilteringOrSorting() {
        JsonNode event = event("published");
        String byAddress = "/v1/events?" + EventFixture.filter("""
                [{"name":"owner","op":"has","val":{"name":"email","op":"eq","val":"%s"}}]""".formatted(owner.email()));

        assertThat(ids(client, byAddress)).contains(event.get("id").asString());
        assertThat(ids(clientOf(registered()), byAddress)).isEmpty();
        assertThat(ids(anonymous(), byAddress)).isEmpty();
    }

    private static List<Optional<String>> included(Http caller, String path) {
        return caller.get(path)
                .expect(200)
                .json()
                .get("included")
                .valueStream()
                .map(AddressesTest::address)
                .toList();
    }

    private static Optional<String> address(JsonNode user) {
        return user.at("/attributes/email").asStringOpt();
    }

    private static List<String> ids(Http caller, String path) {
        return caller.get(path)
                .expect(200)
                .json()
                .get("data")
                .valueStream()
                .map(event -> event.get("id").asString())
                .toList();
    }
}
