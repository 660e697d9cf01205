package dev.ringcross.claim.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelChecksRequestsTest {
    private static final Claim CLAIM = new KernelChecksRequests();

    private static SyntheticRun run(String badPointer, String good) {
        List<String> facts = new ArrayList<>(List.of("badPointer.bad", badPointer, "badPointer.good", good));
        for (String request : List.of(
                "badDescriptor", "othersIdentity", "writeToReadOnly", "badNumber", "descriptorLimit", "memoryLimit")) {
            facts.addAll(List.of(request + ".bad", "EBADF", request + ".good", good));
        }
        return new SyntheticRun().left(CLAIM.id(), facts.toArray(String[]::new));
    }

    @Test
    void supported_when_every_bad_request_was_refused() {
        Finding finding = run("EFAULT", "none").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures()).containsEntry("asked", "7");
        assertThat(finding.figures().get("answers")).contains("badPointer EFAULT");
    }

    @Test
    void what_being_refused_takes_is_said_where_it_was_measured() {
        SyntheticRun run = run("EFAULT", "none");
        CLAIM.cells().forEach(cell -> run.cell(cell, cell.startsWith("errno-efault") ? 1500 : 100));
        Finding finding = run.judge(CLAIM);
        assertThat(finding.words()).isEqualTo("supported.priced");
        assertThat(finding.figures()).containsEntry("pointer", "1.5 µs").containsEntry("read", "100 ns");
        assertThat(finding.figures().get("ratio")).startsWith("1 ×");
    }

    @Test
    void contradicted_when_a_bad_request_was_served() {
        Finding finding = run("none", "none").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.figures()).containsEntry("served", "badPointer");
    }

    @Test
    void not_measurable_when_proper_requests_are_refused_too() {
        assertThat(run("EFAULT", "EPERM").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
