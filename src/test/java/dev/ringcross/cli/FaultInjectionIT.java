package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringcross.Needs;
import dev.ringcross.cli.FaultBox.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever system call is refused, at whatever time: a cell has its reason, or one line says what is wrong. Never a hang,
 * a stack trace, a number that means something else, or anything left. A sample; {@code -Dringcross.inject=all} tries the
 * whole table, {@code -Dringcross.inject=WORD} those with that word in their name.
 */
@Tag("deep")
class FaultInjectionIT {
    private static final String WANTED = System.getProperty("ringcross.inject", "");
    private static final int MOST_RUNS = 8;
    private static final Path TABLE = Launcher.CHECKOUT.resolve("target/fault-injection.md");

    @TempDir
    static Path folder;

    private static FaultBox box;

    @BeforeAll
    static void open() throws Exception {
        Needs.root();
        Needs.programs("strace", "unshare");
        assumeTrue(
                Files.exists(FaultBox.HELPER)
                        && new ProcessBuilder("strace", "-o", "/dev/null", "true")
                                        .start()
                                        .waitFor()
                                == 0
                        && new ProcessBuilder("unshare", "--ipc", "--pid", "--mount", "--fork", "true")
                                        .start()
                                        .waitFor()
                                == 0,
                "no helper, no ptrace or no namespaces");
        box = new FaultBox(folder);
        Files.writeString(
                TABLE,
                "| process | command | fault | how it was borne | status | ms | hit |\n|---|---|---|---|---|---|---|\n");
    }

    static Stream<Fault> faults() {
        return switch (WANTED) {
            case "" -> FaultTable.sample(MOST_RUNS).stream();
            case "all" -> FaultTable.all().stream();
            default ->
                FaultTable.all().stream().filter(fault -> fault.toString().contains(WANTED));
        };
    }

    @ParameterizedTest
    @MethodSource("faults")
    void is_borne(Fault fault) throws Exception {
        Ending ending = box.tryOut(fault);
        FaultVerdict verdict = FaultVerdict.of(ending);
        write(ending, verdict);
        assertThat(verdict.complaints()).as(ending.toString()).isEmpty();
    }

    private static void write(Ending ending, FaultVerdict verdict) throws IOException {
        String hit = ending.hits().stream()
                .findFirst()
                .map(line -> line.replace("|", "\\|"))
                .orElse("");
        Files.writeString(
                TABLE,
                "| %s | %s | %s | %s%s | %d | %d | %d: %s |%n"
                        .formatted(
                                ending.fault().aim(),
                                ending.fault().command(),
                                ending.fault().injection(),
                                verdict.kind(),
                                verdict.complaints().isEmpty() ? "" : ", " + verdict.complaints(),
                                ending.status(),
                                ending.millis(),
                                ending.hits().size(),
                                hit),
                StandardOpenOption.APPEND);
    }

    @AfterAll
    static void say() throws IOException {
        if (box != null) {
            box.removeLinks();
            System.out.println(TABLE + ": " + (Files.readAllLines(TABLE).size() - 2) + " faults");
        }
    }
}
