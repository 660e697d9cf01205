package dev.ringcross.run;

import java.util.List;
import java.util.Optional;

/** Which of the lines that a process has left on its standard error says why it ended. */
final class StderrDiagnosis {
    /** HotSpot's report of a crash begins each line so; the cause stands in the first lines behind this one. */
    private static final String REPORT = "#";

    private StderrDiagnosis() {}

    /** One line; empty where nothing was said. */
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
        return said.get(said.size() - 1).strip().replaceFirst("^Exception in thread \"[^\"]*\" ", "");
    }

    /** Such as {@code SIGSEGV (0xb) at pc=0x00007f, pid=7, tid=9}, and the frame where that was. */
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
