package dev.ringcross.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Ringcross;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Help shows every option under one heading: none is lost. */
class OptionGroupsTest {
    @Test
    void every_option_of_every_command_has_one_heading() {
        new CommandLine(new Ringcross())
                .getSubcommands()
                .values()
                .forEach(command -> assertThat(command.getCommandSpec().options())
                        .allSatisfy(option -> assertThat(headings(option))
                                .as(command.getCommandName() + " " + option.longestName())
                                .isEqualTo(1)));
    }

    private static long headings(OptionSpec option) {
        return Arrays.stream(OptionGroups.values())
                .filter(group -> group.holds(option))
                .count();
    }
}
