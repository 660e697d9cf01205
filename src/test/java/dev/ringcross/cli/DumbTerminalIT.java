package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.Needs;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A terminal that calls itself dumb is sent no escape sequences; script(1) is the terminal. */
class DumbTerminalIT {
    private static final String ESCAPE = "\033";

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help run", "doctor", "verify --only getppid --route c"})
    void gets_plain_text(String command) {
        Needs.programs("script");
        assertThat(inTerminal("dumb", command)).doesNotContain(ESCAPE).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "verify --only getppid --route c"})
    void any_other_gets_them(String command) {
        Needs.programs("script");
        assertThat(inTerminal("xterm", command)).contains(ESCAPE);
    }

    private static String inTerminal(String type, String command) {
        return new Launcher()
                .script(Path.of("/usr/bin/env"))
                .with("TERM", type)
                .without("NO_COLOR")
                .run("script", "-qec", Launcher.CHECKOUT.resolve("ringcross") + " " + command, "/dev/null")
                .out();
    }
}
