package dev.ringcross.claim;

import java.util.List;
import java.util.Objects;

/** Explains why comparisons were not resolved, and what would resolve them. */
final class Unresolved {
    private Unresolved() {}

    /** The finding with the reason, with {beyond} and with the {jvms} that it would take. */
    static Finding said(Finding finding, List<Contrast> open) {
        List<Long> jvms = open.stream()
                .map(Contrast::jvmsNeeded)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        long beyond = open.stream().filter(Contrast::isBeyond).count();
        Finding said = finding.say("beyond", beyond)
                .say("jvms", jvms.isEmpty() ? "–" : String.valueOf(jvms.get(jvms.size() / 2)));
        if (open.stream().allMatch(one -> one.ci95() == null)) {
            return said.because("alone");
        }
        if (beyond > 0) {
            return said.because("corrected");
        }
        return jvms.isEmpty() ? said.because("untold") : said;
    }
}
