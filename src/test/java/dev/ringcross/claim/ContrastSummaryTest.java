package dev.ringcross.claim;

import static dev.ringcross.claim.Contrast.Way.LESS;
import static dev.ringcross.claim.Contrast.Way.MORE;
import static dev.ringcross.claim.Contrast.Way.SAME;
import static dev.ringcross.claim.Contrast.Way.UNRESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Contrast.Way;
import dev.ringcross.stats.Range;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContrastSummaryTest {
    private static final Contrast LESS_OR_SAME = open(0.94, 0.97);
    private static final Contrast MORE_OR_SAME = open(1.03, 1.07);

    private static Contrast open(double low, double high) {
        return new Contrast("above", "below", (low + high) / 2, new Range(low, high), UNRESOLVED, null);
    }

    private static Contrast contrast(Way way) {
        return new Contrast("above", "below", 1, null, way, null);
    }

    private static Verdict of(Way... ways) {
        return ContrastSummary.more(
                Stream.of(ways).map(ContrastSummaryTest::contrast).toList());
    }

    @Test
    void supported_when_it_holds_in_all_that_are_resolved_and_most_are() {
        assertThat(of(MORE, MORE)).isEqualTo(Verdict.SUPPORTED);
        assertThat(of(MORE, UNRESOLVED)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_it_holds_in_none() {
        assertThat(of(LESS, SAME)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(of(SAME, UNRESOLVED)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void depends_when_it_holds_in_some_whatever_is_unresolved() {
        assertThat(of(MORE, LESS, UNRESOLVED, UNRESOLVED, UNRESOLVED)).isEqualTo(Verdict.DEPENDS);
        assertThat(of(MORE, SAME)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void not_resolved_when_most_are_not() {
        assertThat(of(MORE, UNRESOLVED, UNRESOLVED)).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(of(UNRESOLVED)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void where_nothing_takes_more_it_need_not_be_known_whether_it_takes_less_or_the_same() {
        assertThat(ContrastSummary.more(List.of(LESS_OR_SAME, LESS_OR_SAME))).isEqualTo(Verdict.CONTRADICTED);
        assertThat(ContrastSummary.more(List.of(contrast(MORE), LESS_OR_SAME))).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void what_may_take_more_stays_unresolved() {
        assertThat(ContrastSummary.more(List.of(MORE_OR_SAME, MORE_OR_SAME))).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void any_is_known_by_one_and_none_by_all() {
        assertThat(ContrastSummary.anyMore(List.of(contrast(MORE), MORE_OR_SAME)))
                .isTrue();
        assertThat(ContrastSummary.anyMore(List.of(LESS_OR_SAME, contrast(SAME))))
                .isFalse();
        assertThat(ContrastSummary.anyMore(List.of(LESS_OR_SAME, MORE_OR_SAME))).isNull();
    }

    @Test
    void only_a_whole_interval_below_the_margin_is_no_more() {
        assertThat(LESS_OR_SAME.isNoMore()).isTrue();
        assertThat(MORE_OR_SAME.isNoMore()).isFalse();
        assertThat(contrast(MORE).isNoMore()).isFalse();
        assertThat(contrast(UNRESOLVED).isNoMore()).isFalse();
    }

    @Test
    void in_none_is_not_said_while_an_interval_lies_beyond_the_margin() {
        Contrast beyond = open(4.92, 6820);
        assertThat(ContrastSummary.more(List.of(contrast(LESS), contrast(SAME), beyond)))
                .isEqualTo(Verdict.NOT_RESOLVED);
        Finding finding = ContrastSummary.finding(List.of(contrast(LESS), contrast(SAME), beyond));
        assertThat(finding.words()).isEqualTo("not-resolved.corrected");
        assertThat(finding.ci95()).isEqualTo(beyond.ci95());
        assertThat(finding.figures()).containsEntry("beyond", "1").containsEntry("open", "1");
    }

    @Test
    void the_least_and_the_greatest_are_of_those_that_the_verdict_speaks_of() {
        Contrast more = new Contrast("above", "below", 2, new Range(1.9, 2.1), MORE, null);
        Finding finding = ContrastSummary.finding(List.of(more, more, open(0.2, 1.1), open(0.5, 40)));
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures())
                .containsEntry("least", "2 × [1.9, 2.1]")
                .containsEntry("greatest", "2 × [1.9, 2.1]")
                .containsEntry("more", "2")
                .containsEntry("open", "2")
                .containsEntry("pairs", "4");
    }
}
