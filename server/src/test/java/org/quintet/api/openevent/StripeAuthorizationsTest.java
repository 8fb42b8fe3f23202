package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** An organiser has the money for his tickets come to his own account at Stripe (operations 278 to 282). */
class StripeAuthorizationsTest extends PaymentFixture {

    private static final String LINKS = "/v1/stripe-authorizations";

    private static String document(String code, String eventId) {
        return TicketFixture.creation(
                "stripe-authorization", "{\"stripe-auth-code\":\"" + code + "\"}", "event:event:" + eventId);
    }

    private Http.Answer link(Http who, String code) {
        return who.post(LINKS, document(code, id(event)));
    }

    private Http.Answer relink(Http who, JsonNode link, String code) {
        return who.patch(LINKS + "/" + id(link), TicketFixture.patch(link, "{\"stripe-auth-code\":\"" + code + "\"}"));
    }

    private String keyOf(Http who) {
        return who.get(path(event) + "/stripe-authorization")
                .expect(200)
                .json()
                .at("/data/attributes/stripe-publishable-key")
                .asString();
    }

    @Test
    void anOrganiserLinksHisAccountAnotherAndNone() {
        Http.Answer answer = link(client, "good").expect(201);
        JsonNode link = answer.json().get("data");

        assertThat(link.at("/attributes").propertyNames()).containsExactly("stripe-publishable-key");
        assertThat(answer.body()).doesNotContain("acct_good", "sk_secret_good");
        assertThat(keyOf(shopper)).as("payers' browsers need it").isEqualTo("pk_test_good");
        assertThat(client.get(LINKS + "/" + id(link) + "/event")
                        .expect(200)
                        .json()
                        .at("/data/id")
                        .asString())
                .isEqualTo(id(event));
        assertThat(detail(link(client, "again").expect(409)))
                .isEqualTo("Stripe Authorization already exists for this event");

        relink(client, link, "better").expect(200);
        assertThat(keyOf(client)).isEqualTo("pk_test_better");
        assertThat(relink(client, link, "bad1").status()).isEqualTo(422);
        assertThat(keyOf(client)).isEqualTo("pk_test_better");

        client.delete(LINKS + "/" + id(link)).expect(200);
        client.get(path(event) + "/stripe-authorization").expect(404);
        link(client, "good").expect(201);
    }

    @Test
    void nobodyElseLinksAndOnlyWhereStripeIsTaken() {
        JsonNode link = link(client, "mine").expect(201).json().get("data");

        for (Http.Answer refused : new Http.Answer[] {
            link(shopper, "hers"), relink(shopper, link, "hers"), shopper.delete(LINKS + "/" + id(link))
        }) {
            assertThat(refused.status()).isEqualTo(403);
        }
        link(anonymous(), "theirs").expect(401);
        anonymous().get(LINKS + "/" + id(link)).expect(401);
        assertThat(keyOf(client)).isEqualTo("pk_test_mine");
        JsonNode elsewhere = create("{\"state\":\"published\"}");
        assertThat(detail(client.post(LINKS, document("x", id(elsewhere))).expect(403)))
                .isEqualTo("Stripe payment is disabled for this Event");
        change(elsewhere, "{\"can-pay-by-stripe\":true}").expect(200);
        JsonNode unknown = client.post(LINKS, document("bad2", id(elsewhere)))
                .expect(422)
                .json()
                .at("/errors/0");
        assertThat(unknown.at("/source/pointer").asString()).isEqualTo("/data/stripe_auth_code");
        settings("{\"stripe-test-client-id\":null}");
        assertThat(detail(client.post(LINKS, document("x", id(elsewhere))).expect(403)))
                .isEqualTo("Stripe payment isn't configured properly for the Platform");
        client.get(path(elsewhere) + "/stripe-authorization").expect(404);
    }
}
