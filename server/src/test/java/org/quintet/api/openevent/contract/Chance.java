package org.quintet.api.openevent.contract;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that come out the same for the same seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to {@code bound}, without it. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of {@code choices}, or {@code otherwise} if there are none. */
    <T> T of(List<T> choices, T otherwise) {
        return choices.isEmpty() ? otherwise : of(choices);
    }
}
