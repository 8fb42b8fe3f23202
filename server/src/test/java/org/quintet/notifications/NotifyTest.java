package org.quintet.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.NOTIFICATION;
import static org.quintet.schema.Tables.NOTIFICATION_CONTENT;
import static org.quintet.schema.Tables.NOTIFICATION_SETTING;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

class NotifyTest extends ServerTest {

    private static final long NOBODY = 999_999_999;

    @Autowired
    private Notify notify;

    @Autowired
    private DSLContext sql;

    private final String cause = World.unique("cause");

    private NewNotification news(String type, Long... receivers) {
        return new NewNotification(
                cause, type, NotificationTarget.EVENT, 1, Optional.of("changed"), Set.of(receivers), Set.of(NOBODY));
    }

    @Test
    void allReceiversShareOneContentAndEachIsToldOnce() {
        World.Org organisation = world().organisation();
        World.Person one = world().member(organisation, "member");
        World.Person other = world().member(organisation, "member");

        notify.execute(news("event_role", one.id(), other.id(), NOBODY));
        notify.execute(news("event_role", one.id(), other.id()));

        long content = sql.fetchSingle(NOTIFICATION_CONTENT, NOTIFICATION_CONTENT.CAUSE.eq(cause))
                .getId();
        assertThat(sql.select(NOTIFICATION.USER_ID)
                        .from(NOTIFICATION)
                        .where(NOTIFICATION.CONTENT_ID.eq(content))
                        .fetch(NOTIFICATION.USER_ID))
                .containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void aTypeThatIsDisabledIsNotToldAndAnUnknownOneBecomesASetting() {
        World.Person person = world().member(world().organisation(), "member");
        String type = World.unique("type");

        notify.execute(news(type, person.id()));
        sql.update(NOTIFICATION_SETTING)
                .set(NOTIFICATION_SETTING.ENABLED, false)
                .where(NOTIFICATION_SETTING.TYPE.eq(type))
                .execute();
        notify.execute(new NewNotification(
                cause + " again", type, NotificationTarget.EVENT, 1, Optional.empty(), Set.of(person.id()), Set.of()));

        assertThat(sql.fetchCount(NOTIFICATION, NOTIFICATION.USER_ID.eq(person.id())))
                .isEqualTo(1);
    }

    @Test
    void whereNobodyIsToldNothingIsStored() {
        notify.execute(news("event_role", NOBODY));

        assertThat(sql.fetchExists(NOTIFICATION_CONTENT, NOTIFICATION_CONTENT.CAUSE.eq(cause)))
                .isFalse();
    }
}
