package dev.ringcross.claim.processes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ExperimentFacts;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Experiment;
import dev.ringcross.experiment.LostThreads;
import java.util.List;
import java.util.stream.Collectors;

/** Ends one of several threads by a native fault in C and in a JVM, and by uncaught Java exceptions. */
@ClaimInfo(in = Theme.PROCESSES, kinds = Claim.Kind.DEMONSTRATED)
public final class ThreadCrashKillsProcess implements Claim {
    private static final String IN_C = "thread-crash-kills-process";
    private static final String IN_JAVA = "lost-threads";
    private static final String NATIVE = "NATIVE_FAULT";
    private static final List<String> THROWN = List.of("UNCAUGHT_EXCEPTION", "NULL_POINTER", "STACK_OVERFLOW");

    /** The number of native faults: one in C, one in a JVM. */
    private static final int FAULTS = 2;

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(IN_C), Experiment.inJvm(IN_JAVA, LostThreads.class, "-Xmx32m"));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts c = observed.experiment(IN_C);
        ExperimentFacts java = observed.experiment(IN_JAVA);
        long faults = (tookAllInC(c) ? 1 : 0) + (tookAllInJava(java, NATIVE) ? 1 : 0);
        long thrown = THROWN.stream().filter(end -> tookAllInJava(java, end)).count();
        return Finding.of(Verdict.of(faults + thrown, FAULTS + THROWN.size()))
                .say("faults", faults)
                .say("signal", c.signal("faulted"))
                .say("survivors", c.number("faulted.survivors"))
                .say("threads", c.number("threads"))
                .say("reported", java.word(NATIVE + ".reported"))
                .say("exit", java.number(NATIVE + ".exit"))
                .say("exceptions", thrown)
                .say(
                        "thrown",
                        THROWN.stream().map(end -> java.word(end + ".thrown")).collect(Collectors.joining(", ")))
                .say("bystanders", java.number(NATIVE + ".ran"));
    }

    private static boolean tookAllInC(ExperimentFacts c) {
        long threads = c.number("threads");
        boolean ended = !c.signal("faulted").equals("none");
        require(c.number("returned.survivors") == threads - 1, "the threads in C went on when one of them returned");
        require(c.number("faulted.ran") == threads, "the threads in C all ran before one faulted");
        require(ended || c.number("faulted.exit") > 0, "the native fault in C happened");
        return ended && c.number("faulted.survivors") == 0;
    }

    private static boolean tookAllInJava(ExperimentFacts java, String end) {
        boolean isFault = end.equals(NATIVE);
        require(java.number(end + ".ran") > 0, "the JVM's other threads ran before " + end);
        require(isFault ? !java.word(end + ".reported").equals("none") : java.has(end + ".thrown"), end + " happened");
        return !java.has(end + ".survivors") && java.number(end + ".exit") != 0;
    }

    private static void require(boolean seen, String what) {
        if (!seen) {
            throw new NotMeasured("it was not seen that " + what);
        }
    }
}
