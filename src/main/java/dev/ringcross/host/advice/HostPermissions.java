package dev.ringcross.host.advice;

import dev.ringcross.host.proc.Capability;
import dev.ringcross.host.proc.HostState;
import dev.ringcross.host.proc.Limits;
import dev.ringcross.host.proc.ProcessStatus;
import dev.ringcross.host.proc.Tracefs;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.KernelAnswers;
import dev.ringcross.result.KernelAnswers.Answer;
import dev.ringcross.result.Permission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges what this process may do, from settings, capabilities, and what the kernel answered where it was asked. */
final class HostPermissions {

    private static final String UNSEEN = "this process mounts it privately (fsmount)";

    private HostPermissions() {}

    static List<Permission> of(HostFacts facts, HostState state, KernelAnswers answers) {
        HostState.Process process = state.process();
        HostState.Kernel kernel = state.kernel();
        List<Permission> permissions = new ArrayList<>(List.of(
                capabilities(process),
                asked(counters(facts.perfEventParanoid(), process), answers.perfEvents()),
                asked(tracepoint(facts.perfEventParanoid(), kernel.tracefs(), process), answers.kernelEntries()),
                pmu(kernel.pmu()),
                asked(ioUring(facts.ioUringDisabled(), kernel.ioUringBuilt(), process), answers.ioUring()),
                asked(realtime(process), answers.realTime()),
                asked(NamespacePermissions.user(kernel, process), answers.userNamespace()),
                asked(NamespacePermissions.ptrace(kernel, process), answers.tracing()),
                everyCall(process.status()),
                asked(LimitPermissions.locked(process), answers.lockedMemory()),
                LimitPermissions.processes(process),
                LimitPermissions.files(process.limits()),
                LimitPermissions.fileSize(process.limits()),
                LimitPermissions.addressSpace(process.limits())));
        permissions.addAll(PlacePermissions.of(state.storage()));
        return List.copyOf(permissions);
    }

    /** The kernel's answer, where it was asked, with what its settings say. */
    static Permission asked(Permission expected, @Nullable Answer answer) {
        boolean refusalIsExpected = Boolean.FALSE.equals(expected.permitted()) && answer != null && !answer.permits();
        if (answer == null || refusalIsExpected) {
            return expected;
        } else if (answer.permits()) {
            return new Permission(expected.name(), true, expected.detail() + "; asked, the kernel permits it", null);
        }
        return new Permission(
                expected.name(),
                false,
                expected.detail() + "; asked, the kernel refuses it: " + answer.refusal(),
                expected.remedy() != null ? expected.remedy() : KernelWarnings.NO_FILTER);
    }

    static Permission capabilities(HostState.Process process) {
        Long set = process.status().capabilities();
        if (set == null) {
            return new Permission("capabilities", null, "no CapEff in /proc/self/status", null);
        }
        if (set == 0) {
            return new Permission("capabilities", false, "none: an ordinary process", null);
        }
        String which = Capability.words(set);
        String where = process.hostUser() ? "" : ", in a user namespace: they do not count for the host";
        return new Permission("capabilities", process.hostUser(), which + where, null);
    }

    static Permission counters(@Nullable Integer paranoid, HostState.Process process) {
        String name = "perf events in the kernel";
        if (paranoid == null) {
            return new Permission(name, null, "no /proc/sys/kernel/perf_event_paranoid", null);
        }
        String detail = "perf_event_paranoid is " + paranoid;
        if (KernelWarnings.privileged(paranoid, process)) {
            return new Permission(name, true, detail + ", and this process has the capability", null);
        }
        return paranoid <= 1
                ? new Permission(name, true, detail, null)
                : new Permission(
                        name,
                        false,
                        detail + " without " + KernelWarnings.capability(paranoid),
                        KernelWarnings.LOWER_PARANOIA);
    }

    static Permission tracepoint(@Nullable Integer paranoid, Tracefs tracefs, HostState.Process process) {
        String name = "counting kernel entries";
        Permission counters = counters(paranoid, process);
        if (!Boolean.TRUE.equals(counters.permitted())) {
            return new Permission(name, counters.permitted(), "needs perf events in the kernel", counters.remedy());
        }
        boolean admin = process.surelyCan(Capability.SYS_ADMIN);
        return switch (tracefs) {
            case READABLE -> new Permission(name, true, "raw_syscalls:sys_enter can be read in tracefs", null);
            case UNMOUNTED ->
                admin
                        ? new Permission(name, true, "tracefs is not mounted; " + UNSEEN, null)
                        : new Permission(name, false, "tracefs is not mounted", KernelWarnings.mountTracefs(process));
            case UNREADABLE ->
                admin
                        ? new Permission(name, true, "tracefs is hidden; " + UNSEEN, null)
                        : new Permission(name, false, "tracefs can't be read", KernelWarnings.OPEN_TRACEFS);
        };
    }

    static Permission pmu(@Nullable Boolean pmu) {
        String name = "hardware counters";
        if (pmu == null) {
            return new Permission(name, null, "no /sys/bus/event_source/devices", null);
        }
        return pmu
                ? new Permission(name, true, "the processor's PMU is registered with perf", null)
                : new Permission(
                        name,
                        false,
                        "perf knows no PMU of this processor",
                        "in a guest: have the hypervisor offer a virtual PMU (qemu -cpu host,pmu=on)");
    }

    static Permission ioUring(@Nullable Integer disabled, @Nullable Boolean built, HostState.Process process) {
        if (Boolean.FALSE.equals(built)) {
            return new Permission("io_uring", false, "the kernel is built without it", "a kernel with CONFIG_IO_URING");
        }
        if (disabled == null) {
            return new Permission(
                    "io_uring", null, "no kernel.io_uring_disabled (Linux before 6.6, or built without)", null);
        }
        boolean open = disabled == 0 || disabled == 1 && process.surelyCan(Capability.SYS_ADMIN);
        // At level 1 a group may be let in; membership decides, which is not looked up here.
        Boolean permitted = open ? Boolean.TRUE : disabled == 1 ? null : Boolean.FALSE;
        String remedy = open ? null : "sudo sysctl kernel.io_uring_disabled=0";
        return new Permission("io_uring", permitted, "io_uring_disabled is " + disabled, remedy);
    }

    /** Whether SCHED_FIFO is permitted: by a capability, or by a limit above 0 (sched(7)). */
    static Permission realtime(HostState.Process process) {
        Long limit = process.limits().of(Limits.REALTIME);
        if (process.surelyCan(Capability.SYS_NICE)) {
            return new Permission("SCHED_FIFO", true, "CAP_SYS_NICE", null);
        }
        if (limit != null && limit > 0) {
            return new Permission("SCHED_FIFO", true, "RLIMIT_RTPRIO is " + LimitPermissions.words(limit), null);
        }
        return new Permission(
                "SCHED_FIFO",
                limit == null ? null : Boolean.FALSE,
                limit == null ? "RLIMIT_RTPRIO is unknown" : "RLIMIT_RTPRIO is 0 without CAP_SYS_NICE",
                limit == null ? null : "sudo prlimit --pid $$ --rtprio=99, or rtprio in /etc/security/limits.conf");
    }

    static Permission everyCall(ProcessStatus status) {
        String name = "every system call";
        if (status.seccomp() == null) {
            return new Permission(name, null, "seccomp's state is unknown", null);
        }
        if (status.seccomp().equals("disabled")) {
            return new Permission(name, true, "no seccomp filter", null);
        }
        String filters = status.seccompFilters() == null ? "" : ", " + status.seccompFilters() + " attached";
        return new Permission(
                name, null, "seccomp: " + status.seccomp() + filters, "docker run --security-opt seccomp=unconfined");
    }
}
