package dev.ringcross.run.process;

import dev.ringcross.error.PlainReason;
import java.util.List;
import java.util.Optional;

/** Finds the line on a process's standard error that says why it ended. */
final class StderrDiagnosis {
    /** The beginning of each line of HotSpot's crash report, whose first lines name the cause. */
    private static final String REPORT = "#";

    private StderrDiagnosis() {}

    /** The reason in one line; empty where nothing was printed. */
    static String of(List<String> printed) {
        List<String> said = printed.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("Picked up "))
                .toList();
        // A limit that it ran into says more than what followed from that.
        Optional<String> cause = said.stream()
                .filter(line -> HostLimit.in(line).isPresent())
                .findFirst()
                .or(() -> crash(said));
        if (cause.isPresent() || said.isEmpty()) {
            return cause.orElse("");
        }
        String last = said.get(said.size() - 1).strip();
        return PlainReason.withoutClassNames(last.replaceFirst("^(Exception in thread \"[^\"]*\"|Caused by:) ", ""));
    }

    /** The signal and the frame of a crash, such as {@code SIGSEGV (0xb) at pc=0x00007f, pid=7, tid=9}. */
    private static Optional<String> crash(List<String> said) {
        List<String> report = said.stream()
                .filter(line -> line.startsWith(REPORT))
                .map(line -> line.substring(1).strip())
                .filter(line -> !line.isEmpty())
                .toList();
        if (report.size() < 2) {
            return Optional.empty();
        }
        int frame = report.indexOf("Problematic frame:") + 1;
        return Optional.of(report.get(1) + (frame > 0 && frame < report.size() ? ", in " + report.get(frame) : ""));
    }
}
