package org.quintet.checkin;

import static org.quintet.schema.Tables.STATION;

import java.util.List;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTables;
import org.springframework.stereotype.Component;

/** What archives have of the stations of an event: where they stand, not what was scanned there. */
@Component
class StationFiles implements ArchivedTables {

    private final StationRules rules;

    StationFiles(StationRules rules) {
        this.rules = rules;
    }

    @Override
    public List<ArchivedTable> tables() {
        return List.of(ArchivedTable.named("stations", STATION, STATION.EVENT_ID::eq)
                .identifiedBy(STATION.ID)
                .of(STATION.EVENT_ID)
                .refers(STATION.MICROLOCATION_ID, "microlocations")
                .settled(rules::check)
                .declared());
    }
}
