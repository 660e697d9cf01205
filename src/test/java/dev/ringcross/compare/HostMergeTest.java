package dev.ringcross.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringcross.report.export.ResultFiles;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.ResultSummary;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostMergeTest {
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
        HostMerge files = new HostMerge();
        double[] values = {100, 101, 99, 102, 500, 101};
        for (int i = 0; i < values.length; i++) {
            ResultSummary.Value value =
                    new ResultSummary.Value("getppid", "crossing", "c", java.util.Map.of(), "ns/op", values[i]);
            files.add(new ResultSummary(Synthetic.host(), java.util.List.of(value)), "file-" + i);
        }

        Merge merge = files.merged(Synthetic.result().tool(), 5);

        assertThat(merge.kinds())
                .singleElement()
                .satisfies(kind -> assertThat(kind.cells()).singleElement().satisfies(cell -> {
                    assertThat(cell.median()).isEqualTo(101);
                    assertThat(cell.mad()).isEqualTo(1);
                    assertThat(cell.outliers()).extracting(Merge.Outlier::file).containsExactly("file-4");
                }));
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
