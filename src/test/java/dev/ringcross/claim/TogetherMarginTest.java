package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Contrast.Way;
import dev.ringcross.stats.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherMarginTest {
    private static final double MARGIN = 0.05;
    private static final Contrast MORE = contrast(Way.MORE, 1.1, 1.2);
    private static final Contrast LESS_OR_SAME = contrast(Way.UNRESOLVED, 0.94, 0.97);
    private static final Contrast MORE_OR_SAME = contrast(Way.UNRESOLVED, 1.03, 1.07);

    private static Contrast contrast(Way way, double low, double high) {
        return new Contrast("dear", "cheap", (low + high) / 2, new Range(low, high), way, null);
    }

    @Test
    void where_nothing_takes_more_it_need_not_be_known_whether_it_takes_less_or_the_same() {
        List<Contrast> contrasts = List.of(LESS_OR_SAME, LESS_OR_SAME);
        assertThat(Together.more(contrasts)).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(Together.more(contrasts, MARGIN)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(Together.finding(contrasts, MARGIN).verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void what_may_take_more_stays_unresolved() {
        assertThat(Together.more(List.of(MORE_OR_SAME, MORE_OR_SAME), MARGIN)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void what_is_the_same_only_within_a_wide_margin_stays_unresolved() {
        Contrast coarse = contrast(Way.SAME, 0.4, 2.5);
        assertThat(Together.more(List.of(coarse, coarse), 2.0)).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(Together.more(List.of(LESS_OR_SAME, LESS_OR_SAME), 2.0)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void more_here_and_not_there_depends() {
        assertThat(Together.more(List.of(MORE, LESS_OR_SAME), MARGIN)).isEqualTo(Verdict.DEPENDS);
        assertThat(Together.more(List.of(MORE, MORE), MARGIN)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void any_is_known_by_one_and_none_by_all() {
        assertThat(Together.anyMore(List.of(MORE, MORE_OR_SAME), MARGIN)).isTrue();
        assertThat(Together.anyMore(List.of(LESS_OR_SAME, LESS_OR_SAME), MARGIN))
                .isFalse();
        assertThat(Together.anyMore(List.of(LESS_OR_SAME, MORE_OR_SAME), MARGIN))
                .isNull();
    }

    @Test
    void only_a_whole_interval_below_the_margin_is_no_more() {
        assertThat(LESS_OR_SAME.isNoMore(MARGIN)).isTrue();
        assertThat(MORE_OR_SAME.isNoMore(MARGIN)).isFalse();
        assertThat(MORE.isNoMore(MARGIN)).isFalse();
        assertThat(new Contrast("dear", "cheap", 0.9, null, Way.UNRESOLVED, null).isNoMore(MARGIN))
                .isFalse();
    }
}
