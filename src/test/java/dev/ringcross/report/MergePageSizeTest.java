package dev.ringcross.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.compare.HostMerge;
import dev.ringcross.report.html.MergeHtml;
import dev.ringcross.result.Cell;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.HostTraits;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Summaries;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultSummary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of a thousand hosts stays small, whether they are of one kind or each of its own. */
class MergePageSizeTest {
    private static final int HOSTS = 1000;
    private static final int MOST_BYTES = 5_000_000;

    private static HostFacts host(int number, int kinds) {
        HostFacts.Cpu cpu = new HostFacts.Cpu("Processor " + number % kinds, 2, 1, List.of(), null, 1, "", "");
        HostFacts like = Synthetic.host();
        return new HostFacts(
                "host-with-a-name-of-usual-length-" + number + ".example.org",
                like.kernel(),
                like.arch(),
                cpu,
                like.virtualization(),
                like.container(),
                like.clocksource(),
                like.mitigations(),
                like.governor(),
                like.thp(),
                like.seccomp(),
                like.cgroup(),
                like.perfEventParanoid(),
                like.ioUringDisabled(),
                like.pageSize(),
                like.memoryBytes(),
                like.load(),
                like.stealRatio(),
                like.libc(),
                like.environment(),
                like.unknown());
    }

    /** Every tenth host lies far off in every cell. */
    private static Merge merge(int kinds, int cells) {
        Random random = new Random(1);
        HostMerge files = new HostMerge(HostTraits.DEFAULT, null);
        for (int number = 0; number < HOSTS; number++) {
            double times = number % 10 == 0 ? 3 : 1;
            List<ResultSummary.Value> values = IntStream.range(0, cells)
                    .mapToObj(cell -> new ResultSummary.Value(
                            "primitive-with-a-name-" + cell,
                            "group-" + cell % 7,
                            "jna-interface",
                            Map.of("between", "processes", "cpus", "same"),
                            Cell.NANOS_PER_OPERATION,
                            times * (100 + cell + random.nextGaussian())))
                    .toList();
            files.add(
                    new ResultSummary(Summaries.run(number), host(number, kinds), values),
                    "results/host-" + number + ".json");
        }
        return files.merged(Synthetic.result().tool(), HostMerge.LIMIT);
    }

    @ParameterizedTest(name = "{0} kinds, {1} cells")
    @CsvSource({"20, 60", "1000, 60", "160, 960"})
    void a_page_of_a_thousand_hosts_is_below_five_megabytes(int kinds, int cells) {
        String page = MergeHtml.of(merge(kinds, cells), "en");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
        // The largest kind is there, of all others at least their line in the first table, and whose is missing is
        // said.
        assertThat(page.contains("id=\"kind-1\"")).isTrue();
        assertThat(page.contains(">kind " + kinds + "<")).isTrue();
        assertThat(page.contains("primitive-with-a-name-" + (cells - 1))).isTrue();
        assertThat(page.contains("id=\"kind-" + kinds + "\"")).isNotEqualTo(page.contains("have a table of their own"));
        assertThat(page.contains("have a table of their own")).isEqualTo(kinds * cells > 10_000);
    }

    @Test
    void what_lies_far_off_is_named_and_the_rest_counted() {
        String page = MergeHtml.of(merge(1, 60), "en");
        assertThat(page.contains("and 97 more")).isTrue();
        assertThat(page.contains("60 / 60")).isTrue();
    }
}
