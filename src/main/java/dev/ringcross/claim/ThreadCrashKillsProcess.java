package dev.ringcross.claim;

import dev.ringcross.run.experiment.Experiment;
import dev.ringcross.run.experiment.LostThreads;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One of several threads comes to its end: by a native fault in C and in a JVM, and by what Java throws. */
final class ThreadCrashKillsProcess implements Claim {
    private static final String IN_C = "thread-crash-kills-process";
    private static final String IN_JAVA = "lost-threads";
    private static final String NATIVE = "NATIVE_FAULT";
    private static final List<String> THROWN = List.of("UNCAUGHT_EXCEPTION", "NULL_POINTER", "STACK_OVERFLOW");

    /** Native faults: one in C, one in a JVM. */
    private static final int FAULTS = 2;

    @Override
    public String id() {
        return "thread-crash-kills-process";
    }

    @Override
    public Theme theme() {
        return Theme.PROCESSES;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.DEMONSTRATED);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(IN_C), Experiment.inJvm(IN_JAVA, LostThreads.class, "-Xmx32m"));
    }

    @Override
    public Finding judge(Observed observed) {
        Facts c = observed.experiment(IN_C);
        Facts java = observed.experiment(IN_JAVA);
        long faults = (tookAllInC(c) ? 1 : 0) + (tookAllInJava(java, NATIVE) ? 1 : 0);
        long thrown = THROWN.stream().filter(end -> tookAllInJava(java, end)).count();
        long all = FAULTS + THROWN.size();
        Verdict verdict = faults + thrown == all
                ? Verdict.SUPPORTED
                : faults + thrown == 0 ? Verdict.CONTRADICTED : Verdict.DEPENDS;
        return Finding.of(verdict)
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

    private static boolean tookAllInC(Facts c) {
        long threads = c.number("threads");
        if (c.number("returned.survivors") != threads - 1 || c.number("faulted.ran") != threads) {
            throw new NotMeasured("the threads in C did not all run, so that their end would show nothing");
        }
        if (c.signal("faulted").equals("none") && c.number("faulted.exit") < 1) {
            throw new NotMeasured("the native fault in C did not happen");
        }
        return !c.signal("faulted").equals("none") && c.number("faulted.survivors") == 0;
    }

    private static boolean tookAllInJava(Facts java, String end) {
        if (java.number(end + ".ran") == 0) {
            throw new NotMeasured("the JVM's other threads did not run before " + end);
        }
        boolean happened =
                end.equals(NATIVE) ? !java.word(end + ".reported").equals("none") : java.has(end + ".thrown");
        if (!happened) {
            throw new NotMeasured(end + " did not happen in the JVM that it was asked of");
        }
        return !java.has(end + ".survivors") && java.number(end + ".exit") != 0;
    }
}
