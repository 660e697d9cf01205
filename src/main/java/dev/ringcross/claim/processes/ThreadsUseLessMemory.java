package dev.ringcross.claim.processes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.ExperimentFacts;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Experiment;
import dev.ringcross.experiment.MemoryOfJvms;
import dev.ringcross.result.Curve;
import java.util.ArrayList;
import java.util.List;

/** Measures the memory that each further sleeping process or thread adds, in C and in Java. */
@ClaimInfo(in = Theme.PROCESSES, kinds = Claim.Kind.COUNTED)
public final class ThreadsUseLessMemory implements Claim {
    /** The sizes in KiB that each task writes, as in native/demonstrate/memory.c. */
    private static final List<Integer> TOUCHED = List.of(0, 64, 1024);

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC("memory-of-tasks"), MemoryOfJvms.experiment());
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts tasks = observed.experiment("memory-of-tasks");
        ExperimentFacts java = observed.experiment("memory-of-jvms");
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
    private static double each(ExperimentFacts facts, String kind, int touched) {
        double bytes = facts.amount("%s.touched%dKiB.bytesEach".formatted(kind, touched));
        if (bytes <= 0 || bytes < touched * 1024.0) {
            throw new NotMeasured(
                    kind + " that write " + touched + " KiB each added " + ClaimText.bytes(bytes) + " each");
        }
        return bytes;
    }

    private static Verdict verdict(long less, int all) {
        return less == all ? Verdict.SUPPORTED : less == 0 ? Verdict.CONTRADICTED : Verdict.DEPENDS;
    }

    private static Finding ofC(ExperimentFacts facts, Finding finding) {
        return finding.say("process", ClaimText.bytes(each(facts, "processes", 0)))
                .say("thread", ClaimText.bytes(each(facts, "threads", 0)))
                .say("writingProcess", ClaimText.bytes(each(facts, "processes", 1024)))
                .say("writingThread", ClaimText.bytes(each(facts, "threads", 1024)))
                .say("stack", ClaimText.bytes(facts.amount("threads.touched0KiB.hostKernelStackEach")));
    }

    private static Finding ofJava(ExperimentFacts facts, Finding finding) {
        return finding.say("jvm", ClaimText.bytes(facts.amount("jvm.bytes")))
                .say("platform", ClaimText.bytes(facts.amount("platformThreads.bytesEach")))
                .say("virtual", ClaimText.bytes(facts.amount("virtualThreads.bytesEach")))
                .say("asleep", facts.number("virtualThreads.asleep"))
                .say("peak", ClaimText.bytes(facts.amount("virtualThreads.peakBytes")));
    }
}
