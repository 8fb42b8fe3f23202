package org.quintet.api.openevent.attendees;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.string;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.checkin.AttendanceColumns;
import org.quintet.checkin.AttendanceNote;
import org.quintet.checkin.WrittenTime;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.DateTimes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceDeclaration;

/** The attributes of an attendee that are about the door: whether and when he came and left, and by which device. */
final class AttendanceAttributes {

    private static final String IS_IN = "is-checked-in";
    private static final String CHECK_INS = "checkin-times";
    private static final String DEVICES = "device-name-checkin";
    private static final String IS_OUT = "is-checked-out";
    private static final String CHECK_OUTS = "checkout-times";
    private static final String IS_REGISTERED = "is-registered";
    private static final String REGISTRATIONS = "register-times";

    /** What only those who work at the door may say, whatever else stands beside it. */
    private static final List<String> AT_THE_DOOR = List.of(
            IS_IN,
            CHECK_INS,
            DEVICES,
            IS_OUT,
            CHECK_OUTS,
            IS_REGISTERED,
            REGISTRATIONS,
            "attendee-notes",
            "tag-id",
            "tag");

    private static final int LONGEST = 100_000;
    private static final int LONGEST_TIME = 40;
    private static final int LONGEST_DEVICE = 200;

    /** The most times of one request. */
    private static final int MOST = 1000;

    private AttendanceAttributes() {}

    static void declare(ResourceDeclaration<OpenEventCaller> attendee) {
        attendee.translated(IS_REGISTERED, AttendanceColumns.IS_REGISTERED, bool().nullable())
                .translated(REGISTRATIONS, AttendanceColumns.REGISTER_TIMES, list())
                .translated(IS_IN, AttendanceColumns.IS_CHECKED_IN, bool().nullable())
                .translated(CHECK_INS, AttendanceColumns.CHECKIN_TIMES, list())
                .translated(IS_OUT, AttendanceColumns.IS_CHECKED_OUT, bool().nullable())
                .translated(CHECK_OUTS, AttendanceColumns.CHECKOUT_TIMES, list())
                .translated(DEVICES, AttendanceColumns.DEVICE_NAMES, list());
    }

    private static AttributeRules list() {
        return string().nullable().satisfying(text -> text.toString().length() <= LONGEST);
    }

    /** Whether a request is about the door. */
    static boolean areIn(Changes changes) {
        return AT_THE_DOOR.stream().anyMatch(changes::has);
    }

    /** What the request says of the attendee's coming and going. */
    static AttendanceNote note(Changes changes) {
        return new AttendanceNote(
                changes.value(IS_IN, Boolean.class),
                times(changes, CHECK_INS),
                devices(changes),
                changes.value(IS_OUT, Boolean.class).orElse(false),
                times(changes, CHECK_OUTS),
                changes.value(IS_REGISTERED, Boolean.class).orElse(false),
                times(changes, REGISTRATIONS));
    }

    private static List<WrittenTime> times(Changes changes, String attribute) {
        return parts(changes, attribute)
                .map(text -> time(text).orElseThrow(() -> refusal(attribute, "Not a valid datetime.")))
                .toList();
    }

    private static Optional<WrittenTime> time(String text) {
        return Optional.of(text)
                .filter(written -> written.length() <= LONGEST_TIME)
                .flatMap(DateTimes::read)
                .map(at -> new WrittenTime(at.truncatedTo(ChronoUnit.MICROS), text));
    }

    private static List<String> devices(Changes changes) {
        List<String> names = parts(changes, DEVICES).toList();
        if (names.stream().anyMatch(name -> name.length() > LONGEST_DEVICE)) {
            throw refusal(DEVICES, "Longer than maximum length " + LONGEST_DEVICE + ".");
        }
        return names;
    }

    /** What stands between the commas. */
    private static Stream<String> parts(Changes changes, String attribute) {
        List<String> parts = changes.text(attribute).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() > MOST) {
            throw refusal(attribute, "Must not be more than " + MOST);
        }
        return parts.stream();
    }

    private static JsonApiException refusal(String attribute, String reason) {
        return JsonApiException.unprocessable(
                ErrorSource.pointer("/data/attributes/" + attribute.replace('-', '_')), reason);
    }
}
