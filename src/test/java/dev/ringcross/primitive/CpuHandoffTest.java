package dev.ringcross.primitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringcross.call.CpuPairs;
import dev.ringcross.call.Cpus;
import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.Route;
import dev.ringcross.primitive.switching.CpuHandoff;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a pair that the host has, also where it has too few CPUs for the catalogue to offer one. */
class CpuHandoffTest {
    private static String lastTwo() {
        BitSet allowed = Cpus.allowed();
        assumeTrue(allowed.cardinality() >= 2, "one CPU has no pair");
        int last = allowed.length() - 1;
        return allowed.previousSetBit(last - 1) + "-" + last;
    }

    @ParameterizedTest
    @EnumSource(
            value = Route.class,
            names = {"C", "PANAMA"})
    void it_measures_on_the_first_cpu_of_the_pair_and_goes_back(Route route) throws Exception {
        CpuHandoff handoff = new CpuHandoff();
        handoff.pair = lastTwo();
        BitSet before = Cpus.allowed();
        try {
            handoff.start(route);
            assertThat(Cpus.allowed().stream())
                    .containsExactly(CpuPairs.of(handoff.pair).first());
            // The turn is back with the one that gave it away.
            assertThat(route == Route.C ? handoff.c() : handoff.panama()).isZero();
        } finally {
            handoff.stop();
        }
        assertThat(Cpus.allowed()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {CpuPairs.NONE, CpuPairs.HERE, "99998-99999"})
    void what_is_no_pair_of_this_host_is_refused_with_a_reason(String pair) throws Exception {
        CpuHandoff handoff = new CpuHandoff();
        handoff.pair = pair;
        try {
            assertThatThrownBy(() -> handoff.start(Route.C))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("CPU");
        } finally {
            handoff.stop();
        }
    }
}
