package dev.ringcross.claim.modes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Contrast;
import dev.ringcross.claim.ExperimentFacts;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Experiment;
import java.util.List;
import java.util.stream.Collectors;

/** Lets a child make bad requests and the same requests properly, and measures what a refusal costs. */
@ClaimInfo(in = Theme.MODES, kinds = Claim.Kind.DEMONSTRATED)
public final class KernelChecksRequests implements Claim {
    private static final List<String> REQUESTS =
            List.of(("badDescriptor badPointer othersIdentity writeToReadOnly badNumber descriptorLimit memoryLimit")
                    .split(" "));

    private static final String BAD_DESCRIPTOR = "errno-ebadf/c";
    private static final String BAD_POINTER = "errno-efault/c";
    private static final String BAD_NUMBER = "enosys/c";
    private static final String SERVED = "read-zero/c bytes=1";
    private static final String PARENT = "getppid/c";

    private static final List<String> REFUSED_OVER_SERVED = List.of(BAD_DESCRIPTOR, SERVED);

    @Override
    public List<List<String>> pairs() {
        return List.of(REFUSED_OVER_SERVED);
    }

    @Override
    public List<String> cells() {
        return List.of(BAD_DESCRIPTOR, BAD_POINTER, BAD_NUMBER, SERVED, PARENT);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC("kernel-checks-requests"));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment("kernel-checks-requests");
        // What is refused when asked properly too was not refused for being bad.
        List<String> told = REQUESTS.stream()
                .filter(request -> facts.word(request + ".good").equals("none"))
                .toList();
        List<String> served = told.stream()
                .filter(request -> facts.word(request + ".bad").equals("none"))
                .toList();
        if (told.isEmpty()) {
            throw new NotMeasured("no request was served, not even a proper one");
        }
        Finding finding = Finding.of(served.isEmpty() ? Verdict.SUPPORTED : Verdict.CONTRADICTED)
                .say("asked", told.size())
                .say("served", String.join(", ", served))
                .say(
                        "answers",
                        told.stream()
                                .map(request -> request + " " + facts.word(request + ".bad"))
                                .collect(Collectors.joining(", ")));
        if (!served.isEmpty() || !cells().stream().allMatch(observed::has)) {
            return finding;
        }
        List<Contrast> prices = observed.contrastsIfAny(pairs());
        return prices.isEmpty() ? finding : priced(finding, prices.get(0), observed);
    }

    private static Finding priced(Finding finding, Contrast refused, RunObservations observed) {
        return finding.because("priced")
                .effect(refused)
                .say("ratio", ClaimText.ratio(refused))
                .say("descriptor", ClaimText.time(observed.typical(BAD_DESCRIPTOR)))
                .say("pointer", ClaimText.time(observed.typical(BAD_POINTER)))
                .say("number", ClaimText.time(observed.typical(BAD_NUMBER)))
                .say("read", ClaimText.time(observed.typical(SERVED)))
                .say("parent", ClaimText.time(observed.typical(PARENT)));
    }
}
