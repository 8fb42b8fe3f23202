package org.quintet.exports;

import java.io.IOException;
import java.io.OutputStream;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Writes what is taken out. It changes nothing; the transaction is what lets rows come piece by piece. */
@UseCase
public class WriteExport {

    private final EventExports events;
    private final SalesListing sales;
    private final FollowerListing followers;

    WriteExport(EventExports events, SalesListing sales, FollowerListing followers) {
        this.events = events;
        this.sales = sales;
        this.followers = followers;
    }

    /**
     * Writes to {@code out}.
     *
     * @param subjectId the event or group that it is about
     * @param status of the sessions, speakers or events that are wanted; any other word means all
     * @throws Failure.NotFound if the event was deleted meanwhile
     * @throws IOException if {@code out} does not take it
     */
    public void execute(ExportKind kind, long subjectId, String status, OutputStream out) throws IOException {
        switch (kind) {
            case SALES_CSV -> sales.of(status).writeCsv(out);
            case FOLLOWERS_CSV -> followers.of(subjectId).writeCsv(out);
            case ICAL,
                    XCAL,
                    PENTABARF,
                    ORDERS_CSV,
                    ORDERS_PDF,
                    ATTENDEES_CSV,
                    ATTENDEES_PDF,
                    SESSIONS_CSV,
                    SESSIONS_PDF,
                    SPEAKERS_CSV,
                    SPEAKERS_PDF -> events.write(kind, subjectId, status, out);
        }
    }
}
