package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can't be done is said in one line that names the word and what to write instead. */
class BadInputIT {
    private static void assertRefused(Outcome ending, String wrong, String remedy) {
        assertThat(ending.err().lines()).hasSize(1);
        assertThat(ending.err()).startsWith("ringcross: ").contains(wrong, remedy);
        assertThat(ending.out()).isEmpty();
        assertThat(ending.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--profil quick                      | '--profil'   | '--profile'",
                "run --profil quick                  | '--profil'   | '--profile'",
                "doctor --colr never                 | '--colr'     | '--color'",
                "--profil=quick                      | '--profil'   | '--profile'",
                "lst                                 | 'lst'        | 'list'",
                "--debug lst                         | 'lst'        | 'list'",
                "--only getppid verfy                | 'verfy'      | 'verify'",
                "--only getpppid                       | 'getpppid'     | 'getppid'",
                "verify --only getpppid                | 'getpppid'     | 'getppid'",
                "--only noop,nop                     | 'nop'        | 'noop'",
                "--group crosing                     | 'crosing'    | 'crossing'",
                "--route panma                       | 'panma'      | 'panama'",
                "--profile quik                      | 'quik'       | 'quick'",
                "--format tabel                      | 'tabel'      | 'table'",
                "list --format jsn                   | 'jsn'        | 'json'",
                "--color alway                       | 'alway'      | 'always'",
                "explain getpppid                      | 'getpppid'     | 'getppid'",
                "explain                             | ID           | --help",
                "explain getppid noop                | 'noop'       | --help",
                "list getpppid                       | 'getpppid'   | 'getppid'",
                "--jvms 0                           | --jvms 0    | 1",
                "--jvms x                           | 'x'          | --jvms 1",
                "--jvms 99999999999                 | 2147483647   | --jvms 1",
                "--jvms 1 --jvms 2                 | --jvms      | once",
                "--visits -1                         | --visits -1  | 1",
                "--rounds 3                          | '--rounds'   | '--route'",
                "--max-time 60s                      | --max-time   | --precision 2%",
                "--precision 2                       | '2'          | --precision 2%",
                "--precision 0%                      | '0%'         | --precision 2%",
                "--precision 2% --max-time 60        | '60'         | --max-time 60s",
                "--precision 2% --jvms 3            | --jvms      | leave out",
                "--seed x                            | 'x'          | --seed 1",
                "--color sometimes                   | 'sometimes'  | 'never'",
                "run --onyl getppid                  | '--onyl'     | '--only'",
                "--cpu 999                           | --cpu 999    | 0",
                "--cpu x                             | 'x'          | --cpu 1",
                "--cpu 0,x                           | 'x'          | --cpu 1",
                "--cpu x,y\"z                        | 'x'          | --cpu 1",
                "--ascii=x                           | --ascii      | '=x'",
                "--out                               | --out        | --out DIR",
                "--only                              | --only       | --only GLOB",
                "--out --profil                      | '--profil'   | --help",
                "--only --jvms 2                    | --only       | --only GLOB",
                "--only getppid --group creation     | --group      | ringcross list",
                "verify --only getppid --group creation | --group   | ringcross list"
            })
    void is_refused_in_one_line(String commandLine, String wrong, String remedy) throws Exception {
        assertRefused(new Launcher().run(commandLine.split(" ")), wrong, remedy);
    }

    @Test
    void a_cell_that_is_named_but_cannot_be_measured_here_is_four(@TempDir Path out) {
        Outcome ending = new Launcher().run("--only", "page-fault", "--route", "java", "--out", out.toString());

        assertThat(ending.status()).isEqualTo(4);
        assertThat(ending.out()).contains("absent: java");
        assertThat(ending.err()).startsWith("ringcross: saved").hasLineCount(1);
    }

    /** Below a regular file: there not even root may make a directory. */
    @Test
    void an_unwritable_directory_is_refused_before_measuring(@TempDir Path directory) throws Exception {
        Path below = Files.createFile(directory.resolve("file")).resolve("results");

        assertRefused(
                new Launcher().run("--only", "getppid", "--out", below.toString()),
                "--out " + below,
                "a directory that you may write to");
    }
}
