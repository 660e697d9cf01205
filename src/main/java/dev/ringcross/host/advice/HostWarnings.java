package dev.ringcross.host.advice;

import dev.ringcross.host.proc.HostState;
import dev.ringcross.host.proc.Limits;
import dev.ringcross.host.proc.ProcessStatus;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Warning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything on this host that disturbs or weakens a measurement, the most serious first. */
final class HostWarnings {

    private HostWarnings() {}

    static List<Warning> of(HostFacts facts, HostState state) {
        List<Warning> warnings = new ArrayList<>();
        load(warnings, facts, state);
        processor(warnings, facts, state);
        kernel(warnings, facts, state);
        process(warnings, facts, state);
        return List.copyOf(warnings);
    }

    private static void load(List<Warning> to, HostFacts facts, HostState state) {
        add(to, LoadWarnings.busy(state.load().othersRunning()));
        add(to, LoadWarnings.loaded(facts.load(), facts.cpu().logical()));
        add(to, LoadWarnings.steal(facts.stealRatio()));
        add(to, LoadWarnings.throttled(state.load().throttling()));
        add(to, LoadWarnings.quota(facts.cgroup().cpuMax(), facts.cpu().logical()));
        add(to, LoadWarnings.swapping(state.load().swapUsed()));
    }

    private static void processor(List<Warning> to, HostFacts facts, HostState state) {
        add(to, ProcessorWarnings.emulated(state.processors().emulation()));
        add(
                to,
                ProcessorWarnings.clocksource(
                        facts.arch(), facts.clocksource(), state.processors().clocksources()));
        add(to, ProcessorWarnings.governor(facts.governor()));
        add(
                to,
                ProcessorWarnings.turbo(
                        state.processors().turbo(), state.processors().turboOff()));
        add(to, ProcessorWarnings.smt(state.processors().smt()));
        add(
                to,
                ProcessorWarnings.oneCpu(
                        facts.cpu().logical(), state.process().status().cpusAllowed()));
        add(to, ProcessorWarnings.guest(facts.virtualization()));
    }

    private static void kernel(List<Warning> to, HostFacts facts, HostState state) {
        add(to, KernelWarnings.hidden(state.kernel().proc(), state.kernel().sys()));
        add(to, KernelWarnings.debugKernel(state.kernel().debugOptions()));
        add(to, KernelWarnings.sandboxKernel(facts.container()));
        add(to, KernelWarnings.counters(facts.perfEventParanoid(), state.process()));
        add(to, KernelWarnings.tracepoint(state.kernel().tracefs(), state.process()));
        add(to, KernelWarnings.ioUring(facts.ioUringDisabled(), state.process()));
        add(to, KernelWarnings.hugePages(facts.thp()));
    }

    private static void process(List<Warning> to, HostFacts facts, HostState state) {
        ProcessStatus status = state.process().status();
        add(to, ProcessWarnings.traced(status.tracer(), state.process().tracerName()));
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
