package dev.ringcross.claim;

import java.util.List;
import java.util.Objects;

/** Why comparisons were not resolved, and what would resolve them. */
final class Unresolved {
    private Unresolved() {}

    /** With the reason for which they are open, {beyond} of them and the {forks} that it would take. */
    static Finding said(Finding finding, List<Contrast> open) {
        List<Long> forks = open.stream()
                .map(Contrast::forksNeeded)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        long beyond = open.stream().filter(Contrast::isBeyond).count();
        Finding said = finding.say("beyond", beyond)
                .say("forks", forks.isEmpty() ? "–" : String.valueOf(forks.get(forks.size() / 2)));
        if (open.stream().allMatch(one -> one.ci95() == null)) {
            return said.because("alone");
        }
        if (beyond > 0) {
            return said.because("corrected");
        }
        return forks.isEmpty() ? said.because("untold") : said;
    }
}
