package dev.ringcross.claim.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class ProcessesShareFilesCheaplyTest {
    private static final Claim CLAIM = new ProcessesShareFilesCheaply();
    private static final long FILE = 4_000_000;
    private static final long PROCESS = 70_000;

    /** What each further process adds for the file. */
    private static SyntheticRun adds(long sharing, long copying, long firstReader, long cached) {
        return new SyntheticRun()
                .left(
                        "file-of-processes",
                        "fileBytes",
                        String.valueOf(FILE),
                        "cachedBefore",
                        "0",
                        "cachedAfterSharing",
                        String.valueOf(cached),
                        "withoutFile.bytesOf1",
                        "500000",
                        "withoutFile.bytesEach",
                        String.valueOf(PROCESS),
                        "sharedFile.tasks",
                        "16",
                        "sharedFile.bytesOf1",
                        String.valueOf(500_000 + firstReader),
                        "sharedFile.bytesEach",
                        String.valueOf(PROCESS + sharing),
                        "privateCopies.bytesEach",
                        String.valueOf(PROCESS + copying));
    }

    @Test
    void supported_when_a_further_reader_adds_little() {
        Finding finding = adds(8_000, FILE, FILE, FILE).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.effect()).isEqualTo(0.002);
        assertThat(ClaimWords.in("ko").why(CLAIM, finding)).doesNotContain("{");
    }

    @Test
    void contradicted_when_a_further_reader_adds_as_much_as_a_copy() {
        assertThat(adds(FILE, FILE, FILE, FILE).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_the_readers_did_not_have_the_file_at_all() {
        Finding finding = adds(8_000, FILE, 0, FILE).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("the first reader");
    }

    @Test
    void not_measurable_when_the_file_was_not_in_the_page_cache() {
        assertThat(adds(8_000, FILE, FILE, 0).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_copies_were_not_made() {
        assertThat(adds(8_000, 9_000, FILE, FILE).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_with_the_reason_when_the_host_refused() {
        Finding finding = new SyntheticRun()
                .refused("file-of-processes", "RLIMIT_NPROC: Resource temporarily unavailable")
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("RLIMIT_NPROC");
    }
}
