package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Comparison.Side;
import dev.ringcross.result.Tool;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The exit code that a pipeline sees with {@code --fail-on slower}. */
class CompareStatusTest {
    private static int status(String... verdicts) {
        Side side = new Side("a.json", "2026-11-23T00:00:00Z", 6, 1, null);
        List<ComparedCell> cells = Stream.of(verdicts)
                .map(verdict -> new ComparedCell(
                        "getppid",
                        "crossing",
                        "c",
                        "c",
                        Map.of(),
                        "ns/op",
                        1.0,
                        1.0,
                        null,
                        null,
                        false,
                        1.0,
                        null,
                        null,
                        null,
                        false,
                        verdict,
                        null))
                .toList();
        return CompareCommand.status(new Comparison(
                Comparison.SCHEMA,
                new Tool("0", "0", "25"),
                Comparison.FILES,
                side,
                side,
                0.05,
                List.of(),
                cells,
                List.of()));
    }

    @Test
    void slower_beats_not_resolved() {
        assertThat(status("same", "not resolved", "slower")).isEqualTo(1);
    }

    @Test
    void not_resolved_is_inconclusive() {
        assertThat(status("same", "faster", "not resolved")).isEqualTo(3);
    }

    @Test
    void same_faster_and_not_comparable_pass() {
        assertThat(status("same", "faster", "not comparable")).isZero();
    }
}
