package dev.ringcross.host.advice;

import dev.ringcross.host.proc.HostState;
import dev.ringcross.host.proc.Limits;
import dev.ringcross.host.proc.ProcessStatus;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.KernelAnswers;
import dev.ringcross.result.Warning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything on this host that disturbs or weakens a measurement, the most serious first. */
final class HostWarnings {

    private static final String COUNTERS = "Counting kernel entries is refused, and they stay unverified";

    private HostWarnings() {}

    static List<Warning> of(HostFacts facts, HostState state, KernelAnswers answers) {
        List<Warning> warnings = new ArrayList<>();
        load(warnings, facts, state);
        processor(warnings, facts, state);
        kernel(warnings, facts, state, answers);
        process(warnings, facts, state);
        return List.copyOf(warnings);
    }

    private static void load(List<Warning> to, HostFacts facts, HostState state) {
        add(to, LoadWarnings.busy(state.load().othersRunning()));
        add(to, LoadWarnings.loaded(facts.load(), facts.cpu().logical()));
        add(to, LoadWarnings.steal(facts.stealRatio()));
        add(to, LoadWarnings.throttled(state.load().throttling()));
        add(to, LoadWarnings.quota(facts.cgroup().cpuMax(), facts.cpu().logical()));
        add(to, LoadWarnings.swapping(state.load().swapUsed(), state.load().swapsTo()));
    }

    private static void processor(List<Warning> to, HostFacts facts, HostState state) {
        add(to, ProcessorWarnings.emulated(state.processors().emulation()));
        add(
                to,
                ProcessorWarnings.clocksource(
                        facts.arch(), facts.clocksource(), state.processors().clocksources()));
        add(to, ProcessorWarnings.governor(facts.governor(), state.processors().frequencyDriver()));
        add(
                to,
                ProcessorWarnings.turbo(
                        state.processors().turbo(), state.processors().turboOff()));
        add(to, ProcessorWarnings.smt(state.processors().smt()));
        add(
                to,
                ProcessorWarnings.oneCpu(
                        facts.cpu().logical(),
                        state.processors().online(),
                        state.process().status().cpusAllowed(),
                        state.process().cpuset()));
        add(to, ProcessorWarnings.guest(facts.virtualization()));
    }

    private static void kernel(List<Warning> to, HostFacts facts, HostState state, KernelAnswers answers) {
        add(to, KernelWarnings.hidden(state.kernel().proc(), state.kernel().sys()));
        add(to, KernelWarnings.debugKernel(state.kernel().debugOptions()));
        add(to, KernelWarnings.sandboxKernel(facts.container(), facts.virtualization()));
        add(to, KernelWarnings.nothingNative(answers.nothingNative()));
        Warning counters = KernelWarnings.counters(facts.perfEventParanoid(), state.process());
        Warning tracepoint = KernelWarnings.tracepoint(state.kernel().tracefs(), state.process());
        add(to, KernelWarnings.asked(counters, answers.perfEvents(), "no-counters", COUNTERS));
        // What refuses all counters refuses that of kernel entries too, and is said once.
        if (answers.perfEvents() == null || answers.perfEvents().permits()) {
            add(to, KernelWarnings.asked(tracepoint, answers.kernelEntries(), "no-tracepoint", COUNTERS));
        }
        add(
                to,
                KernelWarnings.asked(
                        KernelWarnings.ioUring(facts.ioUringDisabled(), state.process()),
                        answers.ioUring(),
                        "no-io-uring",
                        "io_uring is refused, and its cells are absent"));
        add(to, KernelWarnings.hugePages(facts.thp()));
    }

    private static void process(List<Warning> to, HostFacts facts, HostState state) {
        ProcessStatus status = state.process().status();
        add(to, ProcessWarnings.traced(status.tracer(), state.process().tracerName()));
        state.process()
                .environment()
                .effective()
                .forEach((name, value) -> to.add(ProcessWarnings.variable(name, value)));
        state.process()
                .environment()
                .ignored()
                .forEach((name, value) -> to.add(ProcessWarnings.ignoredVariable(name, value)));
        add(to, ProcessWarnings.seccomp(status.seccomp(), status.seccompFilters()));
        add(to, ProcessWarnings.speculation(status.storeBypass()));
        add(to, ProcessWarnings.tmp(state.storage().tmp()));
        add(to, ProcessWarnings.processes(state.process()));
        add(to, ProcessWarnings.files(state.process().limits().of(Limits.FILES)));
        add(to, ProcessWarnings.fileSize(state.process().limits().of(Limits.FILE_SIZE)));
        add(to, ProcessWarnings.addressSpace(state.process().limits().of(Limits.ADDRESS_SPACE)));
        add(to, ProcessWarnings.memory(facts.memoryBytes(), facts.cgroup().memoryMax()));
    }

    private static void add(List<Warning> to, @Nullable Warning warning) {
        if (warning != null) {
            to.add(warning);
        }
    }
}
