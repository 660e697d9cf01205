package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and options that nobody who means well would give. Each ends in something printed that is well formed, or in one
 * line that says what is wrong; never in another exception, and nothing is written but what {@code -o} names.
 *
 * <p>{@code -Dringcross.fuzz.seconds=600} goes on for that long; {@code -Dringcross.fuzz.seed=N} runs what failed again,
 * whose files are in target/fuzz.
 */
@Tag("deep")
class FuzzTest {
    private static final int SECONDS = Integer.getInteger("ringcross.fuzz.seconds", 25);
    private static final int LONGEST = 500;
    private static final Path FINDINGS = Path.of("target", "fuzz");

    @TempDir
    Path directory;

    private List<String> seeds = List.of();

    @BeforeEach
    void read() throws IOException {
        Path resources = Path.of("src/test/resources/dev/ringcross");
        seeds = List.of(
                ResultJson.text(Synthetic.result()),
                Files.readString(resources.resolve("cli/claims-run.json")),
                Files.readString(resources.resolve("report/jmh-1.37.json")));
        Files.createDirectories(directory.resolve("in"));
        Files.createDirectories(directory.resolve("out"));
    }

    @Test
    void any_file_is_rendered_or_refused_in_one_line() throws IOException {
        FileCommands commands = new FileCommands(directory, seeds);
        Set<Path> before = everything();
        fuzz("file", commands::run);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void any_options_are_obeyed_or_refused_in_one_line() throws IOException {
        Path result = Files.writeString(directory.resolve("in/result.json"), seeds.get(0));
        OptionWords words = new OptionWords(result, directory.resolve("no-directory"));
        Files.createFile(directory.resolve("no-directory"));
        Set<Path> before = everything();
        fuzz("options", words::run);
        assertThat(everything()).isEqualTo(before);
    }

    /** One try, all of it drawn from the seed. */
    private interface Attempt {
        void run(long seed) throws IOException;
    }

    private void fuzz(String kind, Attempt attempt) throws IOException {
        Long only = Long.getLong("ringcross.fuzz.seed");
        if (only != null) {
            attempt.run(only);
            return;
        }
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        long first = Long.getLong("ringcross.fuzz.first", 1);
        long seed = first;
        List<String> findings = new ArrayList<>();
        for (; System.nanoTime() < end; seed++) {
            try {
                attempt.run(seed);
            } catch (AssertionError found) {
                findings.add(kept(kind, seed, found));
            }
        }
        System.out.println("fuzzed " + (seed - first) + " " + kind + ", from seed " + first);
        if (!findings.isEmpty()) {
            fail("%d of %d:%n%s", findings.size(), seed - first, String.join("\n", findings));
        }
    }

    /** Its files are kept, with what became of it. */
    private String kept(String kind, long seed, AssertionError found) throws IOException {
        Path finding = Files.createDirectories(FINDINGS.resolve(kind + "-" + seed));
        try (Stream<Path> files = Files.list(directory.resolve("in"))) {
            for (Path file : files.toList()) {
                Files.write(finding.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        String what = "seed " + seed + ": " + found.getMessage();
        String line = what.replaceAll("[^ -~]+", "?");
        Throwable cause = found.getCause() == null ? found : found.getCause();
        String trace = Stream.of(cause.getStackTrace())
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n"));
        // Half a surrogate pair among the words becomes a question mark here, where writeString would fail.
        Files.write(finding.resolve("finding.txt"), (what + "\n" + trace).getBytes(StandardCharsets.UTF_8));
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    /** Every file in the watched tree and in the working directory, but the one that each try is made of. */
    private Set<Path> everything() throws IOException {
        try (Stream<Path> watched = Files.walk(directory);
                Stream<Path> here = Files.list(Path.of(""))) {
            return Stream.concat(watched, here)
                    .filter(path -> !path.startsWith(directory.resolve("in")))
                    .filter(path -> !path.equals(directory.resolve("out/page.html")))
                    .collect(Collectors.toSet());
        }
    }
}
