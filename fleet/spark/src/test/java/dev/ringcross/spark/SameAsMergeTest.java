package dev.ringcross.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The merge file of Spark is that of {@code ringcross merge}: each number to its last digit, each word. */
class SameAsMergeTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @BeforeAll
    static void ringcrossIsBuilt() {
        boolean built = Files.isRegularFile(HOME.resolve("target/ringcross.jar"));
        // In CI the build of Ringcross comes first: there a missing program is a fault, not a reason to skip.
        assumeTrue(built || System.getenv("CI") != null, "Ringcross is not built: ./mvnw package -DskipTests");
    }

    @Test
    void sixtyHostsOfSixKindsAreMergedAlike() throws Exception {
        Path results = Analyses.made(folder.resolve("results"), 60);
        Analyses.of(folder.resolve("out"), results);
        assertThat(bySpark()).isEqualTo(byRingcross(results));
    }

    @Test
    void whatIsWrongWithFilesIsToldAlike() throws Exception {
        Path results = Analyses.made(folder.resolve("results"), 8);
        String good = Files.readString(results.resolve(MadeFleet.host(1) + ".json"));
        Files.writeString(results.resolve("broken.json"), good.substring(0, good.length() / 2));
        Files.writeString(results.resolve("copy.json"), good);
        Files.writeString(results.resolve("empty.json"), "");
        Files.writeString(results.resolve("foreign.json"), "{\"name\": \"package\"}");
        Files.writeString(results.resolve("future.json"), good.replace("ringcross/1\"", "ringcross/2\""));
        Files.writeString(results.resolve("joined.json"), good + good);
        Files.write(results.resolve("latin.json"), new byte[] {'"', (byte) 0xe4, '"'});
        Files.writeString(results.resolve("negative.json"), good.replaceFirst("\"typical\": ", "\"typical\": -"));
        Files.writeString(
                results.resolve("overlap.json"), good.replace("\"id\": \"made-1\"", "\"id\": \"of-another-host\""));
        Files.writeString(
                results.resolve("tomorrow.json"),
                good.replace("\"id\": \"made-1\"", "\"id\": \"of-tomorrow\"")
                        .replaceFirst("\"startedAt\": \"20", "\"startedAt\": \"21"));
        Analyses.of(folder.resolve("out"), results);
        assertThat(bySpark()).isEqualTo(byRingcross(results));
    }

    private JsonObject bySpark() throws IOException {
        return comparable(Files.readString(folder.resolve("out").resolve(Output.MERGE_FILE)));
    }

    private JsonObject byRingcross(Path results) throws IOException, InterruptedException {
        Path out = folder.resolve("merge.json");
        List<String> command =
                List.of(HOME.resolve("ringcross").toString(), "merge", "--format", "json", results.toString());
        Process merge = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        int code = merge.waitFor();
        // 2 says that something was left out.
        assertThat(code).as(() -> text(folder.resolve("errors"))).isIn(0, 2);
        return comparable(Files.readString(out));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }

    /** Without the program that made it, which is another one. */
    private static JsonObject comparable(String json) {
        JsonObject merge = JsonParser.parseString(json).getAsJsonObject();
        merge.remove("tool");
        return merge;
    }
}
