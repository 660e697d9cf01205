package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.Cell;
import dev.ringcross.result.json.ResultJson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a seccomp filter refuses although settings and rights permit it is asked of the kernel, and said as it answers. */
@Tag("deep")
class FilteredCallsIT {
    private static final int EPERM = 1;
    private static final int ENOSYS = 38;

    @RegisterExtension
    static final Refusing REFUSING = new Refusing();

    @TempDir
    private Path place;

    @Test
    void doctor_says_what_the_kernel_refuses() {
        Outcome doctor = REFUSING.with(ENOSYS, "perf_event_open,io_uring_setup").run("doctor", "--format", "json");

        assertThat(doctor.status()).isZero();
        assertThat(doctor.out())
                .contains("asked, the kernel refuses it: perf_event_open: Function not implemented (errno 38)")
                .contains("asked, the kernel refuses it: io_uring_setup: Function not implemented (errno 38)")
                .contains("\"no-counters\"", "\"no-io-uring\"");
    }

    @ParameterizedTest
    @CsvSource({
        "sched_setscheduler,SCHED_FIFO",
        "unshare,user namespaces",
        "ptrace,ptrace of children",
        "mlock,locking memory"
    })
    void doctor_permits_nothing_that_the_kernel_refuses(String call, String permission) {
        Outcome doctor = REFUSING.with(EPERM, call).run("doctor", "--format", "json");

        JsonObject judged =
                JsonParser.parseString(doctor.out()).getAsJsonObject().getAsJsonArray("permissions").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(one -> one.get("name").getAsString().equals(permission))
                        .findFirst()
                        .orElseThrow();
        assertThat(judged.get("permitted").getAsBoolean()).isFalse();
        assertThat(judged.get("detail").getAsString())
                .endsWith("asked, the kernel refuses it: " + call + ": Operation not permitted (errno 1)");
    }

    @Test
    void verify_counts_nothing_as_agreeing_whose_entries_nobody_counted() {
        Outcome verify = REFUSING.with(ENOSYS, "perf_event_open").run("verify", "--only", "noop", "--route", "c");

        assertThat(verify.out())
                .contains("0 agree, 1 not verified, 0 do not agree")
                .contains("seccomp filter")
                .doesNotContain("run as root", "✓");
    }

    @ParameterizedTest
    @CsvSource({EPERM + ",Operation not permitted", ENOSYS + ",Function not implemented"})
    void a_refused_operation_is_absent_by_every_route_with_the_call_and_the_error(int errno, String words)
            throws Exception {
        Outcome run = REFUSING.with(errno, "getppid")
                .run("getppid", "--jvms", "1", "--visits", "1", "-q", "--out", place.toString());

        List<Cell> refused = ResultJson.read(Saved.file(place)).cells().stream()
                .filter(cell -> List.of("c", "raw", "panama", "jna-direct").contains(cell.route()))
                .toList();
        assertThat(refused).as(run.err()).hasSize(4).allSatisfy(cell -> {
            assertThat(cell.status()).isEqualTo(Cell.Status.ABSENT);
            assertThat(cell.reason()).startsWith("getppid: " + words + " (errno " + errno + "); ");
        });
    }
}
