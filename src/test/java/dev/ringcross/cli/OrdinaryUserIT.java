package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import dev.ringcross.Needs;
import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.Evidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without privileges there are numbers all the same, and the kernel's counts are said to be missing. */
class OrdinaryUserIT {
    @TempDir
    static Path root;

    private static Path home;
    private static Launcher nobody;

    @BeforeAll
    static void becomeNobody() throws Exception {
        Needs.root();
        Needs.programs("setpriv");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = Files.createDirectory(root.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        nobody = Installation.in(root.resolve("ringcross"))
                .launcher()
                .behind("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups")
                .in(home)
                .with("HOME", home.toString());
    }

    @Test
    void measures() throws Exception {
        Outcome ending = nobody.run("--only", "getppid", "--jvms", "1", "--visits", "2", "-q", "--out", "results");

        assertThat(ending.status()).as(ending.err()).isZero();
        JsonObject cell = Saved.in(home.resolve("results")).byRoute().get("panama");
        assertThat(cell.get("status").getAsString()).isEqualTo("ok");
        JsonObject evidence = Saved.evidence(cell);
        assumeTrue(evidence.get("source").getAsString().equals(Evidence.RUSAGE), "this host lets everyone count");
        assertThat(evidence.get("kernelEntries").isJsonNull()).isTrue();
        assertThat(evidence.get("reason").getAsString()).containsAnyOf("CAP_PERFMON", "perf_event_paranoid");
        assertThat(ending.out()).containsAnyOf("CAP_PERFMON", "perf_event_paranoid");
    }

    @Test
    void verifies_what_it_can() {
        Outcome ending = nobody.run("verify", "-q", "--only", "getppid,pipe-pingpong");

        assertThat(ending.status()).as(ending.out()).isZero();
        assertThat(ending.out()).contains("not verified");
    }
}
