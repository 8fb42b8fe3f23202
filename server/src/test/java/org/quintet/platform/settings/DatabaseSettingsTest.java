package org.quintet.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    @Test
    void thereAreTwoConnectionsForEachProcessorAndAtLeastEight() {
        assertThat(connections(0))
                .isGreaterThanOrEqualTo(8)
                .isGreaterThanOrEqualTo(2 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void whoSaysHowManyGetsSoMany() {
        assertThat(connections(3)).isEqualTo(3);
    }

    private static int connections(int wanted) {
        return new DatabaseSettings("", "", new Secret(""), wanted).connections();
    }
}
