package dev.ringcross.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringcross.result.HostTraits;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.spark.Shifts.Shift;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShiftsTest {
    private static KindOfHost kind(String kernel, String cpu) {
        HostTraits traits = new HostTraits(cpu, kernel, "kvm", Map.of(), null, null, null);
        return new KindOfHost(cpu + " " + kernel, traits, 100, 100);
    }

    private static MergedCell getppid(int hosts, double median, double mad) {
        return new MergedCell(
                "getppid", "crossing", "c", Map.of(), "ns/op", hosts, hosts, median, mad, 1, 1000, 0, List.of());
    }

    private static List<Shift> between(MergedCell old, MergedCell now) {
        KindOfHost before = kind("Linux 6.9.1", "EPYC");
        KindOfHost after = kind("Linux 6.10.1", "EPYC");
        return Shifts.between(List.of(after, before), id -> List.of(id.equals(before.id()) ? old : now));
    }

    @Test
    void kernelsAreInTheOrderOfTheirNumbers() {
        assertThat(Stream.of(
                                "Linux 6.18.44-fc",
                                "Linux 6.9.3",
                                "Linux 6.18.5",
                                "Linux 6.18",
                                "Linux 5.15.0-101-generic")
                        .sorted(KernelVersions.ORDER))
                .containsExactly(
                        "Linux 5.15.0-101-generic", "Linux 6.9.3", "Linux 6.18", "Linux 6.18.5", "Linux 6.18.44-fc");
    }

    @Test
    void aMedianThatMovedByTenPerCentHasShifted() {
        Shift shift = between(getppid(50, 100, 2), getppid(50, 110, 2)).get(0);
        assertThat(shift.before().traits().kernel()).isEqualTo("Linux 6.9.1");
        assertThat(shift.ratio()).isCloseTo(1.1, within(1e-12));
        // Each median's: 1.2533 × 2 ÷ 0.6745 ÷ √50 = 0.52555.
        assertThat(shift.standardErrors()).isCloseTo(10 / (Math.sqrt(2) * 0.52555), within(1e-3));
        assertThat(shift.shifted()).isTrue();
    }

    @Test
    void aDifferenceThatChanceMakesIsNoShift() {
        assertThat(between(getppid(50, 100, 20), getppid(50, 110, 20)).get(0).shifted())
                .isFalse();
    }

    @Test
    void aDifferenceWithinFivePerCentIsNoShift() {
        assertThat(between(getppid(50, 100, 0.1), getppid(50, 104.9, 0.1))
                        .get(0)
                        .shifted())
                .isFalse();
    }

    @Test
    void fiveHostsShowNothing() {
        assertThat(between(getppid(5, 100, 1), getppid(50, 200, 1)).get(0).shifted())
                .isFalse();
    }

    @Test
    void hostsOfOtherProcessorsAreNotCompared() {
        List<KindOfHost> kinds = List.of(kind("Linux 6.9.1", "EPYC"), kind("Linux 6.10.1", "Xeon"));
        assertThat(Shifts.between(kinds, id -> List.of(getppid(50, 100, 1)))).isEmpty();
    }
}
