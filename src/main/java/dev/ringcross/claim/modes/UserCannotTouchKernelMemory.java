package dev.ringcross.claim.modes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ExperimentFacts;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Experiment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets children read and write at addresses of the kernel, and at one of their own. */
@ClaimInfo(in = Theme.MODES, kinds = Claim.Kind.DEMONSTRATED)
public final class UserCannotTouchKernelMemory implements Claim {
    /** The places whose faults report an address; the kernel's code is known where kallsyms shows it. */
    private static final List<String> KERNELS = List.of("kernelHalf", "kernelCode");

    /** A place that is not an address at all on x86-64, whose fault reports none. */
    private static final String NEITHER = "neitherHalf";

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC("user-cannot-touch-kernel-memory"));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment("user-cannot-touch-kernel-memory");
        if (facts.number("mine.read.exit") != facts.number("mine.hasRead")
                || facts.number("mine.write.exit") != facts.number("mine.hasWritten")) {
            throw new NotMeasured("a child could not even read and write memory of its own");
        }
        List<String> places = Stream.concat(KERNELS.stream(), Stream.of(NEITHER))
                .filter(place -> facts.has(place + ".asked"))
                .toList();
        List<String> done =
                places.stream().filter(place -> isDone(facts, place)).toList();
        return Finding.of(done.isEmpty() ? Verdict.SUPPORTED : Verdict.CONTRADICTED)
                .say("done", asked(facts, done))
                .say("places", asked(facts, places))
                .say("signal", "SIG" + facts.signal(KERNELS.get(0) + ".read"))
                .say("address", facts.word(KERNELS.get(0) + ".read.address"))
                .say("read", facts.word("mine.hasRead"))
                .say("written", facts.word("mine.hasWritten"));
    }

    private static String asked(ExperimentFacts facts, List<String> places) {
        return places.stream().map(place -> facts.word(place + ".asked")).collect(Collectors.joining(", "));
    }

    /** Whether a place could be read or written. Reading comes first, and what can be read is not written to. */
    private static boolean isDone(ExperimentFacts facts, String place) {
        return isDone(facts, place, "read") || isDone(facts, place, "write");
    }

    private static boolean isDone(ExperimentFacts facts, String place, String what) {
        String child = place + "." + what;
        if (facts.signal(child).equals("none")) {
            return true;
        }
        boolean here = facts.word(child + ".address").equals(facts.word(place + ".asked"));
        if (facts.number(child + ".code") <= 0 || (KERNELS.contains(place) && !here)) {
            throw new NotMeasured(child + " ended by SIG" + facts.signal(child) + " at "
                    + facts.word(child + ".address") + ", not at " + facts.word(place + ".asked"));
        }
        return false;
    }
}
