package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.completion.CompletionModel;
import dev.ringcross.cli.completion.FishCompletion;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a completion offers; that shells complete by it is tried in ShortCommandsIT. */
class CompletionTest {
    private static final CommandSpec OFFERED = CompletionModel.of(new CommandLine(new Ringcross()));

    private static Iterable<String> candidates(String command, String option) {
        return OFFERED.subcommands()
                .get(command)
                .getCommandSpec()
                .findOption(option)
                .completionCandidates();
    }

    @Test
    void names_stand_behind_their_options() {
        assertThat(candidates("run", "--only")).contains("getppid", "cpu-handoff");
        assertThat(candidates("claims", "--only"))
                .contains("fork-copies-memory")
                .doesNotContain("getppid");
        assertThat(candidates("run", "--route")).contains("jna-direct");
        assertThat(candidates("verify", "--group")).contains("crossing");
        assertThat(candidates("run", "--profile")).containsExactly("quick", "standard", "thorough");
    }

    @Test
    void enumerated_words_are_in_small_letters_as_the_documents_write_them() {
        assertThat(candidates("run", "--format")).contains("openmetrics").doesNotContain("OPENMETRICS");
        assertThat(candidates("compare", "--fail-on")).containsExactly("slower");
    }

    @Test
    void without_a_command_the_options_of_run_are_offered() {
        assertThat(OFFERED.findOption("--profile")).isNotNull();
        assertThat(OFFERED.findOption("--help")).isNotNull();
    }

    @Test
    void fish_gets_a_line_for_each_command_and_each_option_with_its_words_in_quotes() {
        List<String> lines = FishCompletion.of("ringcross", OFFERED).lines().toList();
        assertThat(lines).allMatch(line -> line.startsWith("#") || line.matches("complete -c ringcross( .*)?"));
        OFFERED.subcommands()
                .keySet()
                .forEach(command -> assertThat(lines)
                        .anyMatch(line ->
                                line.matches(".*-n 'not __fish_seen_subcommand_from .*' -a " + command + " -d .*")));
        assertThat(lines)
                .anyMatch(line -> line.contains("'__fish_seen_subcommand_from run' -l profile -x -a 'quick standard"))
                .anyMatch(line -> line.contains("'__fish_seen_subcommand_from explain' -a '"))
                .anyMatch(line -> line.contains("'__fish_seen_subcommand_from verify' -l with -r -F "))
                .anyMatch(line -> line.contains("'__fish_seen_subcommand_from report' -l output -s o -r -F")
                        || line.contains("'__fish_seen_subcommand_from report' -s o -l output -r -F"));
        // A quote within quotes would end them: fish takes \' for one.
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.replace("\\'", "")
                                        .chars()
                                        .filter(letter -> letter == '\'')
                                        .count()
                                % 2)
                        .isZero());
    }
}
