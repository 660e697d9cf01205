package dev.ringcross.claim;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares one piece of work divided among waiting threads and among waiting processes, on all CPUs.
 *
 * @param row the primitive, such as {@code cpu-work}
 * @param suited {@code threads} or {@code processes}: the kind of task that is said to suit the work
 * @param others the other kind
 */
public record DividedWork(String row, String suited, String others) {
    private static final List<Integer> TASKS = List.of(2, 4);

    public List<String> cells() {
        return Stream.concat(Stream.of(cell(suited, 1)), advantage().stream().flatMap(List::stream))
                .toList();
    }

    public List<List<String>> pairs() {
        return Stream.concat(gain().stream(), advantage().stream()).toList();
    }

    private String cell(String by, int tasks) {
        return "%s/c by=%s tasks=%d cpus=all".formatted(row, by, tasks);
    }

    private List<List<String>> advantage() {
        return TASKS.stream()
                .map(tasks -> List.of(cell(others, tasks), cell(suited, tasks)))
                .toList();
    }

    private List<List<String>> gain() {
        return TASKS.stream()
                .map(tasks -> List.of(cell(suited, 1), cell(suited, tasks)))
                .toList();
    }

    /** Judges: several tasks of the suited kind must be faster than one, and faster than as many of the other kind. */
    public Finding judge(RunObservations observed) {
        List<Contrast> gains = observed.contrasts(gain());
        Boolean gained = ContrastSummary.anyMore(gains);
        return finding(observed, gains, gained)
                .say("gain", ClaimText.ratio(ContrastSummary.greatestGain(gains)))
                .say("one", ClaimText.time(observed.typical(cell(suited, 1))));
    }

    private Finding finding(RunObservations observed, List<Contrast> gains, @Nullable Boolean gained) {
        if (gained == null) {
            return ContrastSummary.finding(Verdict.NOT_RESOLVED, gains);
        }
        return gained
                ? ContrastSummary.finding(observed.contrasts(advantage()))
                : ContrastSummary.finding(Verdict.CONTRADICTED, gains).because("no-gain");
    }
}
