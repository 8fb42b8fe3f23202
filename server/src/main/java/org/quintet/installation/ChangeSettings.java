package org.quintet.installation;

import static org.quintet.schema.Tables.SETTING;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Changes the operator's settings. Who may is the caller's to check. */
@UseCase
public class ChangeSettings {

    private final DSLContext sql;
    private final ApplicationEventPublisher events;

    ChangeSettings(DSLContext sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** Stores {@code values} in these columns of the settings; other columns stay. */
    public void execute(Map<Field<?>, @Nullable Object> values) {
        if (values.isEmpty()) {
            return;
        }
        sql.update(SETTING).set(values).execute();
        events.publishEvent(new SettingsChanged());
    }
}
