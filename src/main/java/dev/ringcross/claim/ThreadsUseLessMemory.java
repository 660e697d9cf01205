package dev.ringcross.claim;

import dev.ringcross.experiment.Experiment;
import dev.ringcross.experiment.MemoryOfJvms;
import dev.ringcross.result.Curve;
import java.util.ArrayList;
import java.util.List;

/** Measures the memory that each further sleeping process or thread adds, in C and in Java. */
@Taught(in = Theme.PROCESSES, kinds = Claim.Kind.COUNTED)
final class ThreadsUseLessMemory implements Claim {
    /** The sizes in KiB that each task writes, as in native/src/demonstrate_memory.c. */
    private static final List<Integer> TOUCHED = List.of(0, 64, 1024);

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC("memory-of-tasks"), MemoryOfJvms.experiment());
    }

    @Override
    public Finding judge(Observed observed) {
        Facts tasks = observed.experiment("memory-of-tasks");
        Facts java = observed.experiment("memory-of-jvms");
        List<Curve.Point> points = new ArrayList<>();
        for (int touched : TOUCHED) {
            double ratio = each(tasks, "processes", touched) / each(tasks, "threads", touched);
            points.add(new Curve.Point(touched, ratio, null));
        }
        double jvms = java.amount("jvm.bytes") / java.amount("platformThreads.bytesEach");
        long less = points.stream().filter(point -> point.y() > 1).count() + (jvms > 1 ? 1 : 0);
        Finding finding = Finding.of(verdict(less, points.size() + 1))
                .effect(points.get(0).y())
                .curve(new Curve("KiB written by each", "process / thread", points, null, null));
        return ofJava(java, ofC(tasks, finding));
    }

    /** The bytes that a task adds. Unless they include what the tasks wrote, the tasks did not write. */
    private static double each(Facts facts, String kind, int touched) {
        double bytes = facts.amount("%s.touched%dKiB.bytesEach".formatted(kind, touched));
        if (bytes <= 0 || bytes < touched * 1024.0) {
            throw new NotMeasured(kind + " that write " + touched + " KiB each added " + Say.bytes(bytes) + " each");
        }
        return bytes;
    }

    private static Verdict verdict(long less, int all) {
        return less == all ? Verdict.SUPPORTED : less == 0 ? Verdict.CONTRADICTED : Verdict.DEPENDS;
    }

    private static Finding ofC(Facts facts, Finding finding) {
        return finding.say("process", Say.bytes(each(facts, "processes", 0)))
                .say("thread", Say.bytes(each(facts, "threads", 0)))
                .say("writingProcess", Say.bytes(each(facts, "processes", 1024)))
                .say("writingThread", Say.bytes(each(facts, "threads", 1024)))
                .say("stack", Say.bytes(facts.amount("threads.touched0KiB.hostKernelStackEach")));
    }

    private static Finding ofJava(Facts facts, Finding finding) {
        return finding.say("jvm", Say.bytes(facts.amount("jvm.bytes")))
                .say("platform", Say.bytes(facts.amount("platformThreads.bytesEach")))
                .say("virtual", Say.bytes(facts.amount("virtualThreads.bytesEach")))
                .say("asleep", facts.number("virtualThreads.asleep"))
                .say("peak", Say.bytes(facts.amount("virtualThreads.peakBytes")));
    }
}
