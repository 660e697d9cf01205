package dev.ringcross.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of all that a process leaves on its standard error, the reason is what a cell is given. */
class StderrDiagnosisTest {
    @Test
    void the_last_line_is_the_reason() {
        assertThat(StderrDiagnosis.of(List.of("warning: old", "/bin/x: no such file", "")))
                .isEqualTo("/bin/x: no such file");
    }

    @Test
    void who_says_nothing_has_no_words() {
        assertThat(StderrDiagnosis.of(List.of())).isEmpty();
        assertThat(StderrDiagnosis.of(List.of("", "Picked up JAVA_TOOL_OPTIONS: -Xint")))
                .isEmpty();
    }

    @Test
    void no_stack_frame_is_a_reason() {
        assertThat(StderrDiagnosis.of(List.of(
                        "Exception in thread \"main\" java.lang.OutOfMemoryError: no more threads",
                        "\tat java.base/java.lang.Thread.start0(Native Method)",
                        "\tat java.base/java.lang.Thread.start(Thread.java:1401)")))
                .isEqualTo("no more threads");
    }

    @Test
    void a_crash_is_told_by_its_signal_and_its_frame() {
        assertThat(StderrDiagnosis.of(List.of(
                        "#",
                        "# A fatal error has been detected by the Java Runtime Environment:",
                        "#",
                        "#  SIGSEGV (0xb) at pc=0x00007f01, pid=7, tid=9",
                        "#",
                        "# Problematic frame:",
                        "# C  [libringcross.so+0x3a2c]  ringcross_read_strided+0x1c",
                        "#",
                        "# An error report file with more information is saved as:",
                        "# /tmp/hs_err_pid7.log",
                        "[0.5s][warning][os] Loading hsdis library failed")))
                .isEqualTo(
                        "SIGSEGV (0xb) at pc=0x00007f01, pid=7, tid=9, in C  [libringcross.so+0x3a2c]  ringcross_read_strided+0x1c");
    }
}
