package org.quintet.exports;

/** What can be taken out, and as what file (Open Event, parts E8, B13 and A25). */
public enum ExportKind {
    ICAL("event_ical.ics", "text/calendar;charset=utf-8"),
    XCAL("xcal.xcs", "application/calendar+xml"),
    PENTABARF("pentabarf.xml", "application/xml"),
    ORDERS_CSV("orders.csv", Format.CSV),
    ORDERS_PDF("orders.pdf", Format.PDF),
    ATTENDEES_CSV("attendees.csv", Format.CSV),
    ATTENDEES_PDF("attendees.pdf", Format.PDF),
    SESSIONS_CSV("sessions.csv", Format.CSV),
    SESSIONS_PDF("sessions.pdf", Format.PDF),
    SPEAKERS_CSV("speakers.csv", Format.CSV),
    SPEAKERS_PDF("speakers.pdf", Format.PDF),
    /** What all events sell. */
    SALES_CSV("sales.csv", Format.CSV),
    /** Who follows a group. */
    FOLLOWERS_CSV("followers.csv", Format.CSV);

    private final String fileName;
    private final String mediaType;

    ExportKind(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    private static final class Format {
        static final String CSV = "text/csv;charset=utf-8";
        static final String PDF = "application/pdf";
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }
}
