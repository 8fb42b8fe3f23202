package org.quintet.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.quintet.platform.failures.Failure;

/**
 * What somebody at the door says of an attendee's coming and going. Clients send whole lists of times, with what they have
 * read before.
 *
 * @param isIn whether he is checked in now
 * @param checkIns when he came
 * @param devices by which device each check-in was made, or each new one
 * @param isOut whether he is checked out now
 * @param checkOuts when he left
 * @param isRegistered whether he has registered
 * @param registrations when he did
 */
public record AttendanceNote(
        Optional<Boolean> isIn,
        List<WrittenTime> checkIns,
        List<String> devices,
        boolean isOut,
        List<WrittenTime> checkOuts,
        boolean isRegistered,
        List<WrittenTime> registrations) {

    static final String CHECK_INS = "checkin_times";
    static final String CHECK_OUTS = "checkout_times";
    static final String DEVICES = "device_name_checkin";

    /** One check-in that is new. */
    record Arrival(WrittenTime time, Optional<String> device) {}

    /** Whether he is said to have come. */
    boolean arrives() {
        return isIn.orElse(true) && !checkIns.isEmpty();
    }

    /** @throws Failure.Invalid if times are missing */
    void requireTimes() {
        if (checkIns.isEmpty() && isIn.orElse(false)) {
            throw new Failure.Invalid(CHECK_INS, "Check in Times missing");
        }
        if (checkIns.isEmpty() && !devices.isEmpty()) {
            throw new Failure.Invalid(DEVICES, "Check in Times missing");
        }
    }

    /**
     * The check-ins that are not known yet.
     *
     * @throws Failure.Invalid if there are devices, but neither one for each time nor one for each new time
     */
    List<Arrival> arrivals(Collection<Instant> known) {
        if (!arrives()) {
            return List.of();
        }
        List<WrittenTime> added = added(checkIns, known);
        if (devices.isEmpty()) {
            return added.stream()
                    .map(time -> new Arrival(time, Optional.empty()))
                    .toList();
        }
        boolean forEach = devices.size() == checkIns.size();
        if (!forEach && devices.size() != added.size()) {
            throw new Failure.Invalid(DEVICES, "Check in Time missing for the corresponding device name");
        }
        List<WrittenTime> named = forEach ? checkIns : added;
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (added.contains(named.get(i))) {
                arrivals.add(
                        new Arrival(named.get(i), Optional.of(devices.get(i)).filter(name -> !name.equals("-"))));
            }
        }
        return arrivals;
    }

    static List<WrittenTime> added(List<WrittenTime> times, Collection<Instant> known) {
        return times.stream()
                .filter(time -> !known.contains(time.at()))
                .distinct()
                .toList();
    }
}
