package dev.ringcross.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.terminal.TableReport;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class SparklineTest {
    private static final Style ASCII = new Style(true, false);

    @Test
    void the_least_is_low_the_greatest_high_the_missing_says_so() {
        assertThat(Sparkline.of(Arrays.asList(0.9, null, 1.0, 1.1), Style.PLAIN))
                .isEqualTo("▁?▄█ (0.900 to 1.10)");
        assertThat(Sparkline.of(Arrays.asList(0.9, null, 1.0, 1.1), ASCII)).isEqualTo("_?=# (0.900 to 1.10)");
    }

    @Test
    void many_rounds_stay_on_a_line() {
        assertThat(Text.width(Sparkline.of(Collections.nCopies(5000, 1.0), Style.PLAIN)))
                .isLessThan(TableReport.WIDTH);
    }
}
