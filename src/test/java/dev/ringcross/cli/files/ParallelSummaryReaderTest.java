package dev.ringcross.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelSummaryReaderTest {
    @TempDir
    Path directory;

    /** The first is by far the largest, so that on two CPUs others are done before it. */
    @Test
    void files_are_handed_on_in_their_order_each_with_its_own_digest() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            files.add(file("h" + i, i == 0 ? 4 << 20 : 0));
        }
        List<Path> read = new ArrayList<>();
        List<String> hosts = new ArrayList<>();

        new ParallelSummaryReader(files)
                .forEach(
                        (file, digest) -> {
                            read.add(file);
                            hosts.add(digest.host().hostname() + ".json");
                        },
                        (file, refused) -> assertThat(refused).isNull());

        assertThat(read).isEqualTo(files);
        assertThat(hosts)
                .isEqualTo(files.stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @Test
    void problems_come_in_the_order_of_the_files_and_the_rest_is_read() throws Exception {
        List<Path> files = List.of(
                file("first", 0), directory.resolve("none.json"), file("second", 0), directory.resolve("nor.json"));
        List<Path> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();

        new ParallelSummaryReader(files)
                .forEach((file, digest) -> read.add(file), (file, refused) -> problems.add(refused.getMessage()));

        assertThat(read).containsExactly(files.get(0), files.get(2));
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).startsWith(files.get(1) + ": no such file");
        assertThat(problems.get(1)).startsWith(files.get(3) + ": no such file");
    }

    private Path file(String host, int spaces) throws IOException {
        String text = ResultJson.text(Synthetic.result())
                .replaceFirst("\"hostname\": \"[^\"]*\"", "\"hostname\":" + " ".repeat(spaces) + "\"" + host + "\"");
        return Files.writeString(directory.resolve(host + ".json"), text);
    }
}
