package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.processes.OwnAddressSpace;
import dev.ringcross.claim.switches.ThreadSwitchCheaper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimPairsTest {
    /** So many that each claim comes to each of its pairs, whatever of its cells is missing. */
    private static final int RUNS = 150;

    static Stream<Claim> claims() {
        return ClaimRegistry.claims().stream();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_claim_compares_the_pairs_that_it_names_and_no_others(Claim claim) {
        Set<List<String>> compared = new LinkedHashSet<>();
        for (long seed = 0; seed < RUNS; seed++) {
            RunObservations observed =
                    RunObservations.of(GeneratedRun.of(claim, seed).result());
            ClaimRegistry.finding(claim, observed);
            compared.addAll(observed.compared());
        }
        assertThat(compared).containsExactlyInAnyOrderElementsOf(claim.pairs());
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_pair_is_two_of_the_claim_s_own_cells(Claim claim) {
        assertThat(claim.pairs())
                .doesNotHaveDuplicates()
                .allSatisfy(pair ->
                        assertThat(pair).hasSize(2).doesNotHaveDuplicates().isSubsetOf(claim.cells()));
    }

    @Test
    void each_timed_claim_compares_something() {
        assertThat(ClaimRegistry.claims())
                .filteredOn(claim -> claim.kinds().contains(Claim.Kind.TIMED))
                .allSatisfy(claim -> assertThat(claim.pairs()).isNotEmpty());
    }

    @Test
    void the_ledger_names_each_pair_of_some_claims_once() {
        Claim claim = new ThreadSwitchCheaper();
        assertThat(ClaimRegistry.pairs(List.of(claim, claim, new OwnAddressSpace())))
                .isEqualTo(claim.pairs());
    }
}
