package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.Needs;
import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger as a user runs it: measured, stored, judged again, in two languages, where little is permitted. */
class ClaimsIT {
    private static final String TWO = "own-address-space,yield-gives-up-cpu";

    @TempDir
    private Path directory;

    private Outcome claims(Launcher launcher, String... arguments) {
        return launcher.run(
                Stream.concat(Stream.of("claims", "-q", "--out", directory.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private Path saved() throws IOException {
        return Saved.file(directory);
    }

    private static List<String> verdicts(Result result) {
        return result.claims().stream().map(JudgedClaim::verdict).toList();
    }

    @Test
    void what_was_measured_is_judged_again_from_the_file_the_same_and_without_measuring() throws Exception {
        Outcome first = claims(new Launcher(), "--only", TWO);
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.out()).contains("own-address-space", "yield-gives-up-cpu", "none changed");
        Result stored = ResultJson.read(saved());
        assertThat(stored.claims()).extracting(JudgedClaim::id).containsExactly(TWO.split(","));

        Outcome again = Launcher.ringcross("claims", "--only", TWO, "--format", "json", saved().toString());
        assertThat(verdicts(ResultJson.parse(again.out(), "stdout"))).isEqualTo(verdicts(stored));
        assertThat(again.err()).isEmpty();

        Outcome korean =
                Launcher.ringcross("claims", "--only", TWO, "--lang", "ko", "--format", "md", saved().toString());
        assertThat(korean.out()).contains("스레드", "own-address-space");

        Outcome explained = Launcher.ringcross("explain", "own-address-space", "--results", directory.toString());
        assertThat(explained.out())
                .contains("user mode │ kernel mode", saved().toString(), "parentReadsAfterThread: 3");
    }

    @Test
    void a_file_that_knows_nothing_of_a_claim_makes_it_not_measurable() throws Exception {
        Launcher.ringcross(
                "run", "-q", "--only", "noop", "--jvms", "1", "--visits", "1", "--out", directory.toString());
        Outcome judged = Launcher.ringcross("claims", "--format", "json", saved().toString());
        assertThat(judged.status()).isZero();
        assertThat(verdicts(ResultJson.parse(judged.out(), "stdout")))
                .isNotEmpty()
                .containsOnly("NOT_MEASURABLE");
    }

    @Tag("deep")
    @Test
    void one_cpu_is_enough_to_be_judged_and_no_error() {
        Needs.programs("taskset");
        Outcome one = claims(new Launcher().behind("taskset", "-c", "0"), "--only", TWO);
        assertThat(one.status()).as(one.err()).isZero();
        assertThat(one.err()).doesNotContain("Exception");
    }

    @Test
    void a_wrong_word_is_one_line_that_names_the_nearest() {
        Outcome claim = claims(new Launcher(), "--only", "own-adress-space");
        assertThat(claim.status()).isEqualTo(2);
        assertThat(claim.err()).contains("did you mean 'own-address-space'").hasLineCount(1);
        Outcome language = claims(new Launcher(), "--lang", "kr");
        assertThat(language.status()).isEqualTo(2);
        assertThat(language.err()).contains("--lang").hasLineCount(1);
        Outcome ascii = claims(new Launcher(), "--lang", "ko", "--ascii");
        assertThat(ascii.status()).isEqualTo(2);
        assertThat(ascii.err()).contains("--ascii").hasLineCount(1);
    }
}
