package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import dev.ringcross.result.ResultJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole ledger where little is permitted: most claims have a verdict, and the others say what was refused. */
class ConfinedClaimsIT {
    private static final String NOT_MEASURABLE = "NOT_MEASURABLE";

    /** Of 35: what is asked of an ordinary user's host, and of a container. */
    private static final int MOST = 28;

    @TempDir
    static Path root;

    private static Installation copy;

    @BeforeAll
    static void installForEveryone() throws Exception {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));
        copy = Installation.in(root.resolve("ringcross"));
    }

    private static void assertMostAreJudged(String results, String... behind) throws Exception {
        Outcome outcome = copy.launcher()
                .behind(behind)
                .in(root)
                .with("HOME", root.toString())
                .run("claims", "-q", "--format", "json", "--out", results);
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
                .isGreaterThanOrEqualTo(MOST);
        assertThat(refused).allSatisfy(claim -> assertThat(claim.why()).isNotBlank());
    }

    @Test
    void as_an_ordinary_user() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root") && Files.exists(Path.of("/usr/bin/setpriv")));
        assertMostAreJudged("of-a-user", "setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");
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
        assertMostAreJudged("of-a-container", container.toString());
    }
}
