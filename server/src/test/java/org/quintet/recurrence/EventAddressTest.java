package org.quintet.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventAddressTest {

    private static final long LARGEST_SAFE_INTEGER_OF_JAVASCRIPT = (1L << 53) - 1;
    private static final long LARGEST_EVENT_ID = (1L << 30) - 1;

    @Test
    void anIdNamesItsEventAndDate() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            EventAddress address = EventAddress.ofOccurrence(
                    random.nextLong(1, LARGEST_EVENT_ID),
                    LocalDate.of(random.nextInt(1, 10_000), 1, 1).plusDays(random.nextInt(365)));

            assertThat(EventAddress.of(address.id())).isEqualTo(address);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, LARGEST_EVENT_ID})
    void anIdIsNoEventsAndSafeInJavaScript(long eventId) {
        for (LocalDate date : new LocalDate[] {LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)}) {
            assertThat(EventAddress.ofOccurrence(eventId, date).id())
                    .isGreaterThan(LARGEST_EVENT_ID)
                    .isLessThanOrEqualTo(LARGEST_SAFE_INTEGER_OF_JAVASCRIPT);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, LARGEST_EVENT_ID, LARGEST_EVENT_ID + 1, 1L << 53, Long.MAX_VALUE})
    void everyOtherNumberIsAnEventsOrNobodys(long id) {
        assertThat(EventAddress.of(id)).isEqualTo(EventAddress.ofEvent(id));
    }
}
