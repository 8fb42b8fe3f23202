package org.quintet.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private static final LocalDate HORIZON = LocalDate.of(2045, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2065, 1, 1);
    private static final int RULES = 1_000;

    private final Random random = new Random(20260401);

    private LocalDate someDay() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2000));
    }

    private static Optional<Part> part(Rule rule, LocalDate start) {
        return Part.following(rule, start, Part.BEGINNING, Numbering.none());
    }

    private static List<LocalDate> dates(Part part, LocalDate from, LocalDate through) {
        return part.between(from, through).map(Part.Slot::date).toList();
    }

    @Test
    void anExpansionIsWhatLookingAtEachDayFinds() {
        for (int i = 0; i < RULES; i++) {
            LocalDate start = someDay();
            Rule rule = PlainRules.some(random, start);
            List<LocalDate> expected = PlainRules.dates(rule, start, HORIZON);
            LocalDate from = start.plusDays(random.nextInt(-100, 4000));
            LocalDate through = from.plusDays(random.nextInt(1500));

            Optional<Part> part = part(rule, start);

            assertThat(part.isEmpty()).as(rule.text()).isEqualTo(expected.isEmpty());
            part.ifPresent(found -> {
                assertThat(dates(found, Part.BEGINNING, HORIZON))
                        .as(rule + " from " + start)
                        .isEqualTo(expected);
                assertThat(dates(found, from, through))
                        .as("%s from %s, between %s and %s", rule.text(), start, from, through)
                        .isEqualTo(expected.stream()
                                .filter(day -> !day.isBefore(from) && !day.isAfter(through))
                                .toList());
            });
        }
    }

    @Test
    void aRuleIsReadAsItWasWritten() {
        for (int i = 0; i < RULES; i++) {
            Rule rule = PlainRules.some(random, someDay());
            String text = rule.text();

            assertThat(Rule.of(text).text()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=3",
                "FREQ=DAILY;INTERVAL=2;BYDAY=MO,FR",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU;UNTIL=20260630",
                "FREQ=MONTHLY;BYMONTHDAY=15",
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
                "FREQ=MONTHLY;BYMONTHDAY=-1",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
            })
    void aTextIsWrittenAsItWasRead(String text) {
        assertThat(Rule.of(text).text()).isEqualTo(text);
    }

    /** The occurrence of an original date is found, wherever it was moved, and no two have the same. */
    @Test
    void aMoveKeepsOriginalDatesAndTheirOrder() {
        for (int i = 0; i < RULES; i++) {
            LocalDate start = someDay();
            Optional<Part> some = part(PlainRules.some(random, start), start);
            if (some.isEmpty()) {
                continue;
            }
            Part part = some.get();
            List<LocalDate> originals = first(part, Part.Slot::original);
            for (int move = 0; move < 3; move++) {
                LocalDate pivot = first(part, Part.Slot::date).get(random.nextInt(originals.size()));
                part = part.moved(pivot, pivot.plusDays(random.nextInt(-40, 41)));
            }

            Part moved = part;
            assertThat(first(moved, Part.Slot::original))
                    .as("%s, now %s from %s", some.get(), moved.rule().text(), moved.startsOn())
                    .isEqualTo(originals);
            originals.forEach(original ->
                    assertThat(moved.at(original)).map(Part.Slot::original).contains(original));
            assertThat(PlainRules.dates(moved.rule(), moved.startsOn(), LATER).stream()
                            .limit(originals.size())
                            .toList())
                    .isEqualTo(first(moved, Part.Slot::date));
        }
    }

    private static List<LocalDate> first(Part part, Function<Part.Slot, LocalDate> date) {
        return part.between(Part.BEGINNING, LATER).limit(5).map(date).toList();
    }

    @Test
    void aPartHasTheOriginalDatesBetweenItsBounds() {
        Part part = part(new Rule(new Pattern.Daily(Set.of()), 1, new Rule.End.After(10)), LocalDate.of(2026, 1, 1))
                .orElseThrow()
                .from(LocalDate.of(2026, 1, 4))
                .until(Optional.of(LocalDate.of(2026, 1, 7)));

        assertThat(part.all().map(Part.Slot::date))
                .containsExactly(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6));
        assertThat(part.at(LocalDate.of(2026, 1, 7))).isEmpty();
    }

    @Test
    void aRuleThatIsNeverMetHasNoOccurrence() {
        Rule mondaysEverySevenDays = new Rule(new Pattern.Daily(Set.of(DayOfWeek.MONDAY)), 7, new Rule.End.Never());

        assertThat(part(mondaysEverySevenDays, LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(part(mondaysEverySevenDays, LocalDate.of(2026, 3, 30))).isPresent();
        assertThat(part(
                        new Rule(new Pattern.Monthly(31), 1, new Rule.End.Until(LocalDate.of(2026, 1, 30))),
                        LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    @Test
    void theEndOfTheCalendarEndsEveryRule() {
        Part part = part(new Rule(new Pattern.Yearly(12, 31), 1000, new Rule.End.Never()), LocalDate.of(2026, 1, 1))
                .orElseThrow();

        assertThat(part.all().map(Part.Slot::date)).hasSize(8).last().isEqualTo(LocalDate.of(9026, 12, 31));
    }
}
