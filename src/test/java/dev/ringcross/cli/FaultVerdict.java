package dev.ringcross.cli;

import dev.ringcross.catalogue.Bounds;
import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.PrimitiveSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.cli.FaultBox.Ending;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a fault was borne, and what is to be complained of.
 *
 * @param kind how it ended, when it ended well
 * @param complaints none where it did
 */
record FaultVerdict(Kind kind, List<String> complaints) {

    /** How a fault was borne. */
    enum Kind {
        /** The call was not made so often. */
        NOT_REACHED,
        /** All that was asked for is there: what failed was asked for again, or could be done without. */
        SERVED,
        /** A cell, or an experiment, has its reason in place of a number. */
        REASON,
        /** One line says what went wrong. */
        LINE,
        /** The program's own start, or the JVM by itself, fell over it, and says so in its own words. */
        START
    }

    /** The dynamic loader's, which starts a static program that may lie anywhere too. */
    private static final String LOADER = "error while loading shared libraries";

    private static final String LIBC = "The futex facility returned an unexpected error";

    /** What libc and HotSpot say when they can't go on. */
    private static final List<String> WORDS_OF_THE_JVM = List.of(
            LOADER,
            "Error occurred during initialization of",
            "A fatal error has been detected by the Java Runtime",
            "There is insufficient memory for the Java Runtime",
            LIBC,
            "Error: ",
            "Fatal glibc error",
            "# ");

    private static final Set<Integer> STATUSES = Set.of(0, 1, 2, 4);
    private static final int SHOWN = 0;
    private static final int REFUSED = 3;

    static FaultVerdict of(Ending ending) throws IOException {
        List<String> complaints = new ArrayList<>();
        if (ending.status() < 0) {
            return new FaultVerdict(Kind.REASON, List.of("it did not end"));
        }
        Stream.concat(ending.out().lines(), ending.err().lines())
                .filter(line -> line.startsWith("\tat ") || line.startsWith("Exception in thread"))
                .findFirst()
                .ifPresent(line -> complaints.add("a stack trace: " + line));
        ending.left().lines().filter(line -> !isExcused(ending, line)).forEach(line -> complaints.add("left: " + line));
        Kind kind = ending.fault().aim() == Fault.Aim.DEMONSTRATION
                ? ofDemonstration(ending, complaints)
                : ofCommand(ending, complaints);
        return new FaultVerdict(ending.hits().isEmpty() ? Kind.NOT_REACHED : kind, complaints);
    }

    /**
     * A JVM that falls by itself names its report on standard output; an experiment works in the run's own directory,
     * which goes with the run; and what the kernel has refused to remove stays. (A key of ten digits fills its column.)
     */
    private static boolean isExcused(Ending ending, String line) {
        Fault.Aim aim = ending.fault().aim();
        String file = line.startsWith("file ") ? line.substring("file ".length()) : "/";
        return file.startsWith("hs_err_pid") && aim == Fault.Aim.RUN
                || !file.equals("/") && aim == Fault.Aim.DEMONSTRATION
                || ending.hits().stream().anyMatch(hit -> hit.matches(".*(unlink|rmdir).*") && hit.contains(file))
                || line.matches("(msg|sem)[- \\d].*")
                        && ending.hits().stream().anyMatch(hit -> hit.matches(".*(msgctl|semctl).*"));
    }

    private static Kind ofDemonstration(Ending ending, List<String> complaints) {
        if (ending.status() == SHOWN) {
            if (ending.out().isEmpty() || !ending.out().lines().allMatch(line -> line.matches("[^=]+=.*"))) {
                complaints.add("shown, but not by facts: " + ending.out());
            }
            return Kind.SERVED;
        }
        if (ending.err().contains(LOADER) || ending.err().contains(LIBC)) {
            return Kind.START;
        }
        if (ending.status() != REFUSED || ending.err().isBlank()) {
            complaints.add("status " + ending.status() + ", and said: " + ending.err());
        }
        return Kind.REASON;
    }

    private static Kind ofCommand(Ending ending, List<String> complaints) throws IOException {
        String said = ending.err() + ending.out();
        if (ending.fault().aim() == Fault.Aim.RUN && WORDS_OF_THE_JVM.stream().anyMatch(said::contains)) {
            return Kind.START;
        }
        if (!STATUSES.contains(ending.status())) {
            complaints.add("status " + ending.status());
        }
        if (ending.status() == Ringcross.USAGE) {
            String complaint = ending.err().replaceFirst("ringcross: saved [^\n]+\n", "");
            if (!complaint.matches("ringcross: [^\n]+\n")) {
                complaints.add("not one line: " + ending.err());
            }
            if (ending.err().matches("(?s).*(internal error|\\b[A-Z]\\w*(Exception|Error)\\b).*")) {
                complaints.add("an error of the program itself: " + ending.err());
            }
            return Kind.LINE;
        }
        return ending.fault().saves() ? ofResult(ending, complaints) : ofTable(ending);
    }

    private static Kind ofTable(Ending ending) {
        return ending.status() == Ringcross.DONE ? Kind.SERVED : Kind.REASON;
    }

    private static Kind ofResult(Ending ending, List<String> complaints) throws IOException {
        Result result = ResultJson.read(Saved.file(ending.results()));
        Saved.in(ending.results());
        for (Cell cell : result.cells()) {
            if (cell.ok() == (cell.reason() != null) || cell.ok() == (cell.typical() == null)) {
                complaints.add(cell.name() + " has both a number and a reason, or neither");
            }
            if (cell.reason() != null && cell.reason().contains("\tat ")) {
                complaints.add(cell.name() + " has a stack frame for its reason: " + cell.reason());
            }
            if (cell.ok() && isServedByNone(cell, ending)) {
                complaints.add(cell.name() + " has a number, though no "
                        + ending.fault().syscall() + " was served");
            }
        }
        return result.cells().stream().allMatch(Cell::ok) ? Kind.SERVED : Kind.REASON;
    }

    /** Whether its operation is declared to make the call that the measuring thread was always refused. */
    private static boolean isServedByNone(Cell cell, Ending ending) {
        Fault fault = ending.fault();
        // JMH names the thread by the benchmark; the kernel keeps the first 15 bytes (proc_pid_comm(5)).
        boolean whileMeasured = ending.hits().stream().anyMatch(hit -> hit.contains("<dev.ringcross.p"));
        return fault.aim() == Fault.Aim.MEASURING
                && fault.isLasting()
                && !fault.asksForMore()
                && whileMeasured
                && declared(cell).entrySet().stream()
                        .anyMatch(each -> fault.syscalls().contains(each.getKey())
                                && each.getValue().low() > 0);
    }

    private static Map<String, Bounds> declared(Cell cell) {
        PrimitiveSpec primitive = Catalogue.load().byId(cell.primitive()).orElseThrow();
        return primitive
                .declaration(Route.byId(cell.route()).orElseThrow(), cell.params())
                .syscalls();
    }
}
