package org.quintet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.USERS;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quintet.identity.tokens.SignedTokens;
import org.quintet.platform.database.Crowd;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

class CallersTest extends ServerTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private SignedTokens tokens;

    @Autowired
    private NoteAccess noteAccess;

    @Test
    void whoComesInACrowdIsNotedWhenItHasPassed() {
        World.Person somebody = world().member(world().organisation(), "member");
        String token = world().tokenOf(somebody);

        callers(() -> true).withToken(token);
        assertThat(lastAccess(somebody)).isNull();

        callers(() -> false).withToken(token);
        assertThat(lastAccess(somebody)).isNotNull();
    }

    private Callers callers(Crowd crowd) {
        return new Callers(sql, tokens, clock, noteAccess, crowd);
    }

    private @Nullable Instant lastAccess(World.Person person) {
        return sql.select(USERS.LAST_ACCESSED_AT)
                .from(USERS)
                .where(USERS.ID.eq(person.id()))
                .fetchSingle()
                .value1();
    }
}
