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
import java.util.Set;

/**
 * Lets children fail in five ways. After each failure another process must answer, and the facts of the host are
 * compared.
 */
@ClaimInfo(in = Theme.MODES, kinds = Claim.Kind.DEMONSTRATED)
public final class FaultDoesNotSpread implements Claim {
    private static final List<String> FAULTS = List.of("nullPointer", "divideByZero", "stackOverflow");
    private static final List<String> EXHAUSTIONS = List.of("ownMemory", "ownDescriptors");
    private static final Set<String> EXHAUSTED = Set.of("ENOMEM", "EMFILE");

    /** The facts that change only when the kernel itself was harmed: proc_sys_kernel(5). */
    private static final List<String> HARM = List.of("/proc/sys/kernel/tainted", "/proc/sys/kernel/random/boot_id");

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC("fault-does-not-spread"));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment("fault-does-not-spread");
        ExperimentFacts host = observed.experiment("host-traces");
        List<String> faults = FAULTS.stream()
                .filter(name -> !facts.signal(name).equals("none"))
                .map(name -> name + " SIG" + facts.signal(name))
                .toList();
        List<String> exhaustions = EXHAUSTIONS.stream()
                .filter(name -> facts.has(name + ".errno") && EXHAUSTED.contains(facts.word(name + ".errno")))
                .map(name -> name + " " + facts.word(name + ".errno"))
                .toList();
        // On aarch64 a division by zero is no error.
        if (faults.size() < FAULTS.size() - 1 || exhaustions.isEmpty()) {
            throw new NotMeasured("too few children erred: " + faults + ", " + exhaustions);
        }
        return Finding.of(verdict(facts, host))
                .say("faults", String.join(", ", faults))
                .say("exhaustions", String.join(", ", exhaustions))
                .say("asked", facts.word("asked"))
                .say("answered", facts.word("answered"))
                .say("compared", host.word("compared"))
                .say("changed", host.word("changed"));
    }

    /** The verdict. Other facts that changed decide nothing, since somebody else may have changed them. */
    private static Verdict verdict(ExperimentFacts facts, ExperimentFacts host) {
        if (facts.number("answered") < facts.number("asked") || HARM.stream().anyMatch(host::has)) {
            return Verdict.CONTRADICTED;
        }
        if (host.number("compared") == 0) {
            throw new NotMeasured("no fact of the host could be compared");
        }
        return host.number("changed") == 0 ? Verdict.SUPPORTED : Verdict.NOT_RESOLVED;
    }
}
