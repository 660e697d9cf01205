package dev.ringcross.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringcross.report.export.ResultFiles;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.HostTraits;
import dev.ringcross.result.HostTraits.Trait;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Result;
import dev.ringcross.result.Summaries;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.Tool;
import dev.ringcross.result.Warning;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.ResultSummary;
import dev.ringcross.result.json.ResultSummary.RunTimes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostMergeTest {
    private static final Tool TOOL = Synthetic.result().tool();

    @TempDir
    Path directory;

    @Test
    void the_stream_gives_what_the_whole_file_gives() throws IOException {
        Result result = Synthetic.result();
        Path file = directory.resolve("one.json");
        ResultJson.write(result, file);

        assertThat(ResultSummary.read(file)).isEqualTo(ResultSummary.of(result));
    }

    @Test
    void the_file_that_lies_far_off_is_named() {
        HostMerge files = new HostMerge(HostTraits.DEFAULT, null);
        double[] values = {100, 101, 99, 102, 500, 101};
        for (int i = 0; i < values.length; i++) {
            files.add(Summaries.of(i, Synthetic.host(), values[i]), "file-" + i);
        }

        Merge merge = files.merged(TOOL, 5);

        assertThat(merge.kinds())
                .singleElement()
                .satisfies(kind -> assertThat(kind.cells()).singleElement().satisfies(cell -> {
                    assertThat(cell.median()).isEqualTo(101);
                    assertThat(cell.mad()).isEqualTo(1);
                    assertThat(cell.outliers()).extracting(Merge.Outlier::file).containsExactly("file-4");
                }));
    }

    @Test
    void of_many_outliers_the_farthest_are_named_and_all_are_counted() {
        HostMerge files = new HostMerge(HostTraits.DEFAULT, null);
        for (int i = 0; i < 1000; i++) {
            files.add(Summaries.of(i, Synthetic.host(), i < 300 ? 1000 + i : 100), "file-" + i);
        }

        Merge.MergedCell cell = files.merged(TOOL, 5).kinds().get(0).cells().get(0);

        assertThat(cell.outlierFiles()).isEqualTo(300);
        assertThat(cell.outliers()).hasSize(Merge.MOST_OUTLIERS);
        assertThat(cell.outliers().get(0).file()).isEqualTo("file-299");
    }

    @Test
    void a_copy_of_a_file_is_left_out_with_the_name_of_the_first() {
        HostMerge files = new HostMerge(HostTraits.DEFAULT, null);
        files.add(Summaries.of(1, Synthetic.host(), 100), "first.json");
        files.add(Summaries.of(1, Synthetic.host(), 100), "copy.json");

        Merge merge = files.merged(TOOL, 5);

        assertThat(merge.files()).isEqualTo(1);
        assertThat(merge.leftOut())
                .containsExactly(
                        new Merge.LeftOut("copy.json", "is of the same run as first.json; keep one of the two"));
    }

    @Test
    void runs_from_before_since_are_counted_and_not_merged() {
        HostMerge files = new HostMerge(HostTraits.DEFAULT, Summaries.FIRST.plusSeconds(3600));
        for (int i = 0; i < 3; i++) {
            files.add(Summaries.of(i, Synthetic.host(), 100), i + ".json");
        }
        files.add(
                new ResultSummary(new RunTimes("jmh", "unknown", "unknown"), Synthetic.host(), List.of()), "jmh.json");

        Merge merge = files.merged(TOOL, 5);

        assertThat(merge.files()).isEqualTo(2);
        assertThat(merge.olderFiles()).isEqualTo(1);
        assertThat(merge.leftOut()).extracting(Merge.LeftOut::file).containsExactly("jmh.json");
    }

    @Test
    void hosts_are_grouped_by_the_traits_that_are_named_and_by_no_other() {
        HostMerge files = new HostMerge(List.of(Trait.ARCH), null);
        files.add(Summaries.of(0, Synthetic.host(), 100), "0.json");
        files.add(
                Summaries.of(1, HostFacts.little("other", Synthetic.host().arch(), 1, null, null, Map.of()), 1),
                "1.json");
        files.add(Summaries.of(2, HostFacts.little("other", "riscv64", 1, null, null, Map.of()), 1), "2.json");

        Merge merge = files.merged(TOOL, 5);

        assertThat(merge.groupedBy()).containsExactly("arch");
        assertThat(merge.kinds())
                .extracting(kind -> kind.traits().arch(), kind -> kind.traits().kernel(), Merge.Kind::files)
                .containsExactly(tuple(Synthetic.host().arch(), null, 2), tuple("riscv64", null, 1));
    }

    @Test
    void runs_of_one_name_that_overlap_and_clocks_that_are_wrong_are_told() {
        HostMerge files = new HostMerge(HostTraits.DEFAULT, null);
        files.add(timed("a", "2026-01-02T03:00:00Z", "2026-01-02T03:10:00Z"), "a.json");
        files.add(timed("b", "2026-01-02T03:05:00Z", "2026-01-02T03:06:00Z"), "b.json");
        files.add(timed("c", "2999-01-02T03:00:00Z", "2999-01-02T03:01:00Z"), "c.json");
        files.add(timed("d", "2026-01-03T03:00:00Z", "2026-01-03T02:00:00Z"), "d.json");

        Merge merge = files.merged(TOOL, 5);

        assertThat(merge.files()).isEqualTo(4);
        assertThat(merge.warnings())
                .extracting(Warning::code)
                .containsExactly("same-host-name", "clock-ahead", "clock-backwards");
        assertThat(merge.warnings().get(0).message()).contains("a.json and b.json");
        assertThat(merge.warnings().get(1).message()).contains("c.json");
        assertThat(merge.warnings().get(2).message()).contains("d.json");
    }

    @Test
    void runs_of_one_host_one_after_the_other_are_nothing_to_tell() {
        HostMerge files = new HostMerge(HostTraits.DEFAULT, null);
        for (int i = 2; i >= 0; i--) {
            files.add(Summaries.of(i, Synthetic.host(), 100), i + ".json");
        }

        assertThat(files.merged(TOOL, 5).warnings()).isEmpty();
    }

    private static ResultSummary timed(String id, String started, String finished) {
        return new ResultSummary(new RunTimes(id, started, finished), Synthetic.host(), List.of());
    }

    @Test
    void a_cut_off_file_and_one_of_a_gigabyte_are_refused_by_every_reader() throws IOException {
        String text = ResultJson.text(Synthetic.result());
        Path cut = Files.writeString(directory.resolve("cut.json"), text.substring(0, text.length() / 2));
        Path huge = directory.resolve("huge.json");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }

        assertThatThrownBy(() -> ResultFiles.digest(cut))
                .hasMessageContaining("truncated JSON")
                .hasMessageMatching("[^\n]*");
        assertThatThrownBy(() -> ResultFiles.digest(huge)).hasMessageContaining("1024 MiB");
        assertThatThrownBy(() -> ResultFiles.read(huge)).hasMessageContaining("1024 MiB");
        assertThatThrownBy(() -> ResultFiles.digest(directory)).hasMessageContaining("is a directory");
    }

    @Test
    void negative_and_missing_samples_are_refused() throws IOException {
        String text = ResultJson.text(Synthetic.result());
        Path file = directory.resolve("bad.json");
        Files.writeString(file, text.replaceAll("\\[null, [0-9.]+,", "[null, -5.0,"));
        assertThatThrownBy(() -> ResultFiles.read(file)).hasMessageContaining("below the cell's min");
        Files.writeString(file, text.replaceFirst("\"typical\": ", "\"typical\": -"));
        assertThatThrownBy(() -> ResultFiles.read(file)).hasMessageContaining("is negative");
        assertThatThrownBy(() -> ResultFiles.digest(file)).hasMessageContaining("is negative");
    }
}
