package org.quintet.api.openevent.events;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.regexpReplaceAll;

import org.jooq.Field;

/** The name of a chat room for an event, a room or a stream: that of the thing, fit for an address, and its key. */
public final class ChatRoomName {

    private ChatRoomName() {}

    /** The name as an SQL expression. */
    public static Field<String> of(Field<String> name, Field<?> key) {
        return concat(regexpReplaceAll(name, inline("[^a-zA-Z0-9]"), inline("-")), inline("-"), key.cast(String.class));
    }
}
