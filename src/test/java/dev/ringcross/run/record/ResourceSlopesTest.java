package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.ResourceReading;
import dev.ringcross.result.ResourceSlope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceSlopesTest {
    private static final int PASSES = 2000;
    private static final int EVERY = 10;
    private static final int PAGE = 4096;

    /** Of both processes; what is named grows in the measuring one by so much. */
    private static List<ResourceReading> readings(String grows, IntUnaryOperator by) {
        List<ResourceReading> readings = new ArrayList<>();
        for (int pass = 0; pass < PASSES; pass += EVERY) {
            readings.add(new ResourceReading(
                    0,
                    0,
                    pass,
                    ResourceReading.MEASURING,
                    (100L << 20) + (grows.equals("rssBytes") ? by.applyAsInt(pass) : 0),
                    12 + (grows.equals("descriptors") ? by.applyAsInt(pass) : 0),
                    16 + (grows.equals("threads") ? by.applyAsInt(pass) : pass / EVERY % 2),
                    grows.equals("children") ? by.applyAsInt(pass) : 0,
                    230 + (grows.equals("mappings") ? by.applyAsInt(pass) : -(pass / EVERY % 3))));
            readings.add(new ResourceReading(0, 0, pass, ResourceReading.PARENT, 90L << 20, 11, 15, 1, null));
        }
        return readings;
    }

    @Test
    void what_stays_within_its_bounds_is_flat() {
        assertThat(ResourceSlopes.of(readings("", pass -> 0), PASSES))
                .hasSize(9)
                .allMatch(ResourceSlope::flat)
                .allMatch(slope -> slope.perPass() == 0);
    }

    @Test
    void what_could_not_be_read_has_no_slope() {
        assertThat(ResourceSlopes.of(readings("", pass -> 0), PASSES))
                .filteredOn(slope -> slope.process().equals(ResourceReading.PARENT))
                .extracting(ResourceSlope::what)
                .containsExactly("rssBytes", "descriptors", "threads", "children");
    }

    @ParameterizedTest
    @ValueSource(strings = {"descriptors", "threads", "children", "mappings"})
    void a_leak_of_one_in_two_hundred_passes_is_named(String what) {
        assertThat(ResourceSlopes.of(readings(what, pass -> pass / 200), PASSES))
                .filteredOn(slope -> !slope.flat())
                .singleElement()
                .satisfies(slope -> {
                    assertThat(slope.process()).isEqualTo(ResourceReading.MEASURING);
                    assertThat(slope.what()).isEqualTo(what);
                    assertThat(slope.ci95().low()).isGreaterThan(0.001);
                });
    }

    @Test
    void a_page_a_pass_is_named_and_a_page_in_ten_passes_is_not() {
        assertThat(ResourceSlopes.of(readings("rssBytes", pass -> pass * PAGE), PASSES))
                .filteredOn(slope -> !slope.flat())
                .extracting(ResourceSlope::what)
                .containsExactly("rssBytes");
        assertThat(ResourceSlopes.of(readings("rssBytes", pass -> pass * PAGE / 10), PASSES))
                .allMatch(ResourceSlope::flat);
    }

    @Test
    void what_a_jvm_takes_while_it_settles_is_no_slope() {
        assertThat(ResourceSlopes.of(readings("rssBytes", pass -> Math.min(pass, PASSES / 2) * 100_000), PASSES))
                .allMatch(ResourceSlope::flat);
    }

    @Test
    void memory_has_a_slope_in_long_runs_only() {
        assertThat(ResourceSlopes.of(readings("", pass -> 0), 1999))
                .hasSize(7)
                .extracting(ResourceSlope::what)
                .doesNotContain("rssBytes");
    }

    @Test
    void few_readings_have_none() {
        assertThat(ResourceSlopes.of(List.of(), PASSES)).isEmpty();
        assertThat(ResourceSlopes.of(readings("", pass -> 0).subList(0, 10), PASSES))
                .isEmpty();
    }
}
