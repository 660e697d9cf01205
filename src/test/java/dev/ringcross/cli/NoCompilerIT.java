package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build without a C compiler succeeds; what it then can't measure says so. */
@Tag("deep")
class NoCompilerIT {
    @TempDir
    static Path root;

    private static Process build;
    private static String reason;

    @BeforeAll
    static void buildWithoutCompiler() throws Exception {
        Path resources = root.resolve("resources");
        ProcessBuilder script = new ProcessBuilder(
                        "sh", "native/build.sh", root.resolve("out").toString(), resources.toString(), "x86_64")
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("log").toFile());
        script.environment().put("CC", "/nonexistent-cc");
        build = script.start();
        build.waitFor();
        reason = Files.readString(resources.resolve("ABSENT")).strip();
    }

    /** The jar as that build would have made it. */
    private static Launcher withoutLibrary() throws IOException {
        return withoutLibraryAt("copy");
    }

    private static Launcher withoutLibraryAt(String name) throws IOException {
        Installation copy = Installation.in(root.resolve(name));
        URI jar = URI.create("jar:" + copy.jar().toUri());
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
            for (String file : List.of("libringcross.so", "helper", "peer", "exit", "dynamic", "clock")) {
                Files.delete(files.getPath("/native", file));
            }
            Files.writeString(files.getPath("/native/ABSENT"), reason);
        }
        return copy.launcher();
    }

    @Test
    void the_build_goes_on_and_leaves_the_reason() {
        assertThat(build.exitValue()).isZero();
        assertThat(reason).contains("/nonexistent-cc", "install").hasLineCount(1);
        assertThat(root.resolve("resources")).isDirectoryNotContaining("glob:**.so");
    }

    @Test
    void what_needs_no_library_is_measured() throws Exception {
        Path out = root.resolve("results");
        Outcome ending = withoutLibrary()
                .run("--only", "getppid,noop", "--jvms", "1", "--visits", "2", "-q", "--out", out.toString());

        assertThat(ending.status()).as(ending.err()).isZero();
        for (JsonObject cell : Saved.in(out).cells()) {
            if (cell.get("primitive").getAsString().equals("getppid")) {
                assertRouteIsAsItMust(cell);
            } else if (!cell.get("route").getAsString().equals("java")) {
                assertThat(cell.get("status").getAsString()).isEqualTo("absent");
            }
        }
        assertThat(ending.out()).contains("absent", "/nonexistent-cc");
    }

    @Test
    void what_claims_need_of_the_library_makes_them_not_measurable_and_no_error() throws Exception {
        Path out = root.resolve("claims");
        Outcome ending = withoutLibraryAt("claims-copy")
                .run("claims", "-q", "--only", "own-address-space,thread-switch-cheaper", "--out", out.toString());

        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(ResultJson.read(Saved.file(out)).claims()).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.verdict()).isEqualTo("NOT_MEASURABLE");
            assertThat(claim.why()).contains("/nonexistent-cc");
        });
    }

    private static void assertRouteIsAsItMust(JsonObject cell) {
        if (List.of("c", "raw").contains(cell.get("route").getAsString())) {
            assertThat(cell.get("status").getAsString()).isEqualTo("absent");
            assertThat(cell.get("reason").getAsString()).isEqualTo(reason);
        } else {
            assertThat(cell.get("status").getAsString()).as(cell.toString()).isEqualTo("ok");
        }
    }
}
