package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets one clear line: what, where, what to try. */
class BadInputIT {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    --profil quick                     | --profil   | --profile
                    lst                                | lst        | list
                    run --onyl getppid                 | --onyl     | --only
                    --only getpid                      | getpid     | getppid
                    --group crosing                    | crosing    | crossing
                    --route panma                      | panma      | panama
                    --profile quik                     | quik       | quick
                    --format tabel                     | tabel      | table
                    --color sometimes                  | sometimes  | never
                    doctor --format jsn                | jsn        | json
                    explain getpid                     | getpid     | getppid
                    --only getppid --group creation    | --group    | ringcross list
                    --forks 0                          | --forks 0  | 1
                    --forks x                          | 'x'        | --forks
                    --rounds -1                        | --rounds   | 1
                    --seed soon                        | 'soon'     | --seed
                    --cpu 999                          | --cpu 999  | {0
                    --cpu x                            | 'x'        | --cpu
                    --out                              | --out      | --out
                    explain                            | explain    | ID
                    list extra                         | extra      | --help
                    """)
    void one_line_names_the_word_and_what_to_try(String arguments, String word, String remedy) {
        Outcome outcome = Launcher.ringcross(arguments.split(" "));
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("ringcross: ")
                .contains(word)
                .contains(remedy);
    }

    @Test
    void an_unwritable_directory_is_said_before_anything_is_measured(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Outcome outcome = Launcher.ringcross(
                "--only", "getppid", "--out", file.resolve("below").toString());
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).singleElement().asString().contains("--out " + file.resolve("below"));
    }

    @Test
    void a_primitive_that_has_no_number_by_the_wanted_route_ends_with_4(@TempDir Path out) {
        assertThat(Launcher.ringcross("--only", "page-fault", "--route", "java", "-q", "--out", out.toString())
                        .status())
                .isEqualTo(4);
    }
}
