package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.Needs;
import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger where little is permitted: most claims have a verdict, and the others say what was refused. */
@Tag("deep")
class ConfinedClaimsIT {
    private static final String NOT_MEASURABLE = "NOT_MEASURABLE";

    /** Of 35: what is asked of a container. */
    private static final int MOST = 28;

    /** Those that count and provoke: what a user's rights could refuse. The others time cells, as any user may. */
    private static final String OF_RIGHTS =
            "user-*,kernel-*,io-needs-kernel,own-address-space,fewer-syscalls-per-thread,"
                    + "threads-use-less-memory,sharing-races,locks-deadlock,process-crash-is-contained,thread-crash-kills-process";

    @TempDir
    static Path root;

    private static Installation copy;

    @BeforeAll
    static void installForEveryone() throws Exception {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));
        copy = Installation.in(root.resolve("ringcross"));
    }

    private static void assertJudged(int least, String only, String results, String... behind) throws Exception {
        Outcome outcome = copy.launcher()
                .behind(behind)
                .in(root)
                .with("HOME", root.toString())
                .run("claims", "-q", "--only", only, "--format", "json", "--out", results);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
        Result result = ResultJson.parse(outcome.out(), "stdout");
        List<JudgedClaim> refused = result.claims().stream()
                .filter(claim -> claim.verdict().equals(NOT_MEASURABLE))
                .toList();
        assertThat(result.claims().size() - refused.size())
                .as("not measurable: "
                        + refused.stream()
                                .map(claim -> claim.id() + ": " + claim.why())
                                .toList())
                .isGreaterThanOrEqualTo(least);
        assertThat(refused).allSatisfy(claim -> assertThat(claim.why()).isNotBlank());
    }

    @Test
    void as_an_ordinary_user() throws Exception {
        Needs.root();
        Needs.programs("setpriv");
        assertJudged(12, OF_RIGHTS, "of-a-user", "setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");
    }

    @Test
    void in_a_container_without_capabilities() throws Exception {
        Path container = root.resolve("container");
        Process compiler = new ProcessBuilder(
                        "cc",
                        "-O2",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-o",
                        container.toString(),
                        "src/test/native/container.c")
                .inheritIO()
                .start();
        assertThat(compiler.waitFor()).isZero();
        assertJudged(MOST, "*", "of-a-container", container.toString());
    }
}
