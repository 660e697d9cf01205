package dev.ringcross.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Ringcross;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Which command is meant. */
class ArgumentOrderTest {
    private static String first(String... words) {
        return String.join(" ", ArgumentOrder.first(new CommandLine(new Ringcross()), words));
    }

    @Test
    void without_a_command_it_is_run() {
        assertThat(first()).isEqualTo("run");
        assertThat(first("--profile", "quick")).isEqualTo("run --profile quick");
        assertThat(first("--version")).isEqualTo("--version");
    }

    @Test
    void a_command_may_follow_options_and_a_value_is_no_command() {
        assertThat(first("--ascii", "list")).isEqualTo("list --ascii");
        assertThat(first("--out", "list", "verify")).isEqualTo("verify --out list");
    }

    @Test
    void a_primitive_or_a_glob_in_its_place_is_measured() {
        assertThat(first("getppid", "fork-*")).isEqualTo("run getppid fork-*");
        assertThat(first("-q", "fork-*", "--jvms", "3")).isEqualTo("run -q fork-* --jvms 3");
    }

    @Test
    void another_word_is_left_to_be_complained_of() {
        assertThat(first("lst")).isEqualTo("lst");
    }
}
