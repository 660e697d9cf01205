package dev.ringcross.run.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the words of {@code --live} mean. */
class JvmConfigurationTest {
    @Test
    void settings_come_before_a_command_prefix() {
        JvmConfiguration side = JvmConfiguration.parse("route=panama env:A=b=c jvm:-Xint -- taskset -c 1");

        assertThat(side.route()).isEqualTo("panama");
        assertThat(side.only()).isNull();
        assertThat(side.environment()).containsOnly(java.util.Map.entry("A", "b=c"));
        assertThat(side.jvmFlags()).containsExactly("-Xint");
        assertThat(side.prefix()).containsExactly("taskset", "-c", "1");
    }

    @Test
    void a_first_word_that_sets_nothing_begins_a_prefix() {
        assertThat(JvmConfiguration.parse("chrt -f 1").prefix()).containsExactly("chrt", "-f", "1");
        assertThat(JvmConfiguration.parse("").prefix()).isEmpty();
    }

    @Test
    void quotes_keep_blanks_and_nothing_is_expanded() {
        assertThat(JvmConfiguration.parse("env 'A=$HOME *' \"b c\" d\\ e").prefix())
                .containsExactly("env", "A=$HOME *", "b c", "d e");
    }

    @Test
    void what_is_unfit_is_one_line_with_the_way_out() {
        assertThatThrownBy(() -> JvmConfiguration.parse("rout=panama"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("rout")
                .hasMessageContaining("route");
        for (String unfit : new String[] {"route=c route=java", "jvm:Xint", "route=c --", "env:=1", "a 'b"}) {
            assertThatThrownBy(() -> JvmConfiguration.parse(unfit))
                    .as(unfit)
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("--live \"" + unfit + "\"")
                    .message()
                    .doesNotContain("\n");
        }
    }
}
