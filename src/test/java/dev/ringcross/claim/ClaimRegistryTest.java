package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimRegistryTest {
    private static final Set<String> CELLS = Catalogue.load().entries().stream()
            .flatMap(entry -> entry.cells().stream())
            .filter(cell ->
                    cell.primitive().absence(cell.route(), cell.params()).isEmpty())
            .map(CellSpec::name)
            .collect(Collectors.toSet());

    static Stream<Claim> claims() {
        return ClaimRegistry.claims().stream();
    }

    @Test
    void ids_are_unique_and_the_course_s_order_is_kept() {
        List<String> ids = ClaimRegistry.claims().stream().map(Claim::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ClaimRegistry.claims())
                .isSortedAccordingTo((one, two) -> one.theme().compareTo(two.theme()));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_claim_looks_only_at_cells_that_the_catalogue_has(Claim claim) {
        assertThat(CELLS).containsAll(claim.cells());
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_claim_without_anything_observed_is_not_measurable(Claim claim) {
        Finding finding = new SyntheticRun().judge(claim);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_claim_needs_something(Claim claim) {
        assertThat(claim.cells().size() + claim.experiments().size()).isPositive();
        assertThat(claim.kinds()).isNotEmpty();
    }
}
