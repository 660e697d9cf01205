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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets children execute privileged instructions, and ask for devices as an ordinary user. */
@ClaimInfo(in = Theme.MODES, kinds = Claim.Kind.DEMONSTRATED)
public final class UserCannotTouchHardware implements Claim {
    /** What is asked for; each is absent where this kernel or this architecture has none. */
    private static final List<String> ASKED = List.of("open./dev/port", "open./dev/mem", "ioperm");

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC("user-cannot-touch-hardware"));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment("user-cannot-touch-hardware");
        if (facts.number("permitted.exit") != 0) {
            throw new NotMeasured("the child did not even execute an instruction that anyone may");
        }
        List<String> instructions = List.of(facts.word("instructions").split(","));
        List<String> obeyed = list(instructions, name -> !isFault(facts, name));
        List<String> granted =
                list(ASKED, way -> facts.has(way) && facts.word(way).equals("none"));
        String asked = told(ASKED.stream().filter(facts::has), way -> way.replace("open.", "") + " " + facts.word(way));
        Verdict verdict =
                !obeyed.isEmpty() ? Verdict.CONTRADICTED : granted.isEmpty() ? Verdict.SUPPORTED : Verdict.DEPENDS;
        return Finding.of(verdict)
                .say("obeyed", String.join(", ", obeyed))
                .say("granted", String.join(", ", granted))
                .say("instructions", told(instructions.stream(), name -> name + " SIG" + facts.signal(name)))
                .say("asked", asked.isEmpty() ? "–" : asked);
    }

    /** Whether the CPU raised the signal: one that a process sent has no positive code (sigaction(2)). */
    private static boolean isFault(ExperimentFacts facts, String instruction) {
        String signal = facts.signal(instruction);
        if (signal.equals("none")) {
            return false;
        }
        if (facts.number(instruction + ".code") <= 0) {
            throw new NotMeasured(instruction + " ended by SIG" + signal + ", which was not raised by a fault");
        }
        return true;
    }

    private static List<String> list(List<String> names, Predicate<String> which) {
        return names.stream().filter(which).toList();
    }

    private static String told(Stream<String> names, UnaryOperator<String> how) {
        return names.map(how).collect(Collectors.joining(", "));
    }
}
