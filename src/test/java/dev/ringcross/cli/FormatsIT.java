package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run prints on standard output, as it was asked to. */
class FormatsIT {
    @TempDir
    Path out;

    private String printed(Launcher launcher, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("--only", "getppid,page-fault", "--route", "c,java", "--jvms", "1", "--visits", "2", "-q"));
        arguments.addAll(List.of("--out", out.toString()));
        arguments.addAll(Arrays.asList(options));
        Outcome ending = launcher.run(arguments.toArray(String[]::new));
        assertThat(ending.status()).isZero();
        return ending.out();
    }

    private static Launcher unicode() {
        return new Launcher().without("LC_ALL").with("LANG", "C.UTF-8");
    }

    @Test
    void json() throws Exception {
        assertThat(printed(unicode(), "--format", "json"))
                .isEqualTo(Saved.in(out).text());
    }

    @Test
    void json_is_unicode_in_any_locale() throws Exception {
        assertThat(printed(new Launcher().with("LC_ALL", "C"), "--format", "json"))
                .isEqualTo(Saved.in(out).text());
    }

    @Test
    void csv() throws Exception {
        assertThat(printed(unicode(), "--format", "csv"))
                .startsWith("primitive,group,route,")
                .hasLineCount(5);
    }

    @Test
    void markdown() throws Exception {
        assertThat(printed(unicode(), "--format", "md")).contains("|:--", "| **getppid** |", "page-fault");
    }

    @Test
    void open_metrics() throws Exception {
        assertThat(printed(unicode(), "--format", "openmetrics"))
                .startsWith("# TYPE ")
                .endsWith("# EOF\n");
    }

    @Test
    void colour_when_asked_for() throws Exception {
        assertThat(printed(new Launcher().with("NO_COLOR", "1"), "--color", "always"))
                .contains("\u001b[");
    }

    @Test
    void ascii_when_asked_for() throws Exception {
        assertThat(printed(unicode(), "--ascii")).contains("getppid").matches("[\n -~]*");
    }

    @Test
    void ascii_in_a_locale_without_unicode() throws Exception {
        assertThat(printed(new Launcher().with("LC_ALL", "C")))
                .contains("getppid")
                .matches("[\n -~]*");
    }
}
