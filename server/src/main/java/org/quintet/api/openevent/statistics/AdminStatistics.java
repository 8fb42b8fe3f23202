package org.quintet.api.openevent.statistics;

import static org.quintet.schema.Tables.SETTING;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;

/** What the statistics of an installation have in common: there is one resource of each type, for staff alone. */
final class AdminStatistics {

    private static final String THE_ONLY_ONE = "1";

    private AdminStatistics() {}

    /** A type whose one resource is computed beside the installation's settings, of which there is one row too. */
    static ResourceDeclaration<OpenEventCaller> declare(String type, String path) {
        return ResourceType.<OpenEventCaller>named(type)
                .stored(SETTING, SETTING.ID)
                .selfLinkAt(path)
                .itemAt(path, attempt -> Optional.of(THE_ONLY_ONE))
                .get(Permissions.admin());
    }

    /** How many rows satisfy the condition. */
    static Field<Integer> count(Table<?> table, Condition condition) {
        return DSL.field(DSL.selectCount().from(table).where(condition));
    }
}
