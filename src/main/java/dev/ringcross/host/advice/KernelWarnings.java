package dev.ringcross.host.advice;

import dev.ringcross.host.proc.Capability;
import dev.ringcross.host.proc.HostState;
import dev.ringcross.host.proc.Tracefs;
import dev.ringcross.result.KernelAnswers.Answer;
import dev.ringcross.result.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Warnings about the kernel's build and settings. Each method returns null where there is nothing to say. */
final class KernelWarnings {

    /** For what settings and rights permit and the kernel refuses all the same. */
    static final String NO_FILTER =
            "Start without the seccomp filter that refuses it (docker run --security-opt seccomp=unconfined)";

    static final String LOWER_PARANOIA = "sudo sysctl kernel.perf_event_paranoid=1";

    /**
     * The command that makes tracefs readable. Both options are needed: the directory is closed to others, and the
     * files below belong to a group.
     */
    static final String OPEN_TRACEFS = "sudo mount -o remount,mode=750,gid=$(id -g) /sys/kernel/tracing";

    /** The first level of perf_event_paranoid that mainline kernels do not know. */
    private static final int DISTRIBUTIONS_OWN = 3;

    private KernelWarnings() {}

    static Warning notLinux(String system) {
        return new Warning(
                "not-linux",
                "This is " + system + ": only the pure-Java routes run, and nothing counts kernel entries.",
                "Run on Linux; a virtual machine will do");
    }

    /** Warns where neither the bindings nor the library fit this host. */
    static @Nullable Warning nothingNative(@Nullable String reason) {
        return reason == null
                ? null
                : new Warning(
                        "no-native",
                        "Nothing native can run here (" + reason
                                + "): only pure Java is measured, and kernel entries are not counted.",
                        "Build Ringcross on this host (x86_64 or aarch64) with a C compiler: ./mvnw -DskipTests package");
    }

    static @Nullable Warning debugKernel(List<String> signs) {
        if (signs.isEmpty()) {
            return null;
        }
        return new Warning(
                "debug-kernel",
                "This is a debug kernel, which checks itself at every crossing (" + String.join(", ", signs)
                        + "): it is slower than a release kernel.",
                "Boot a release kernel");
    }

    static @Nullable Warning sandboxKernel(@Nullable String container, @Nullable String virtualization) {
        if ("uml".equals(virtualization)) {
            return new Warning(
                    "sandbox-kernel",
                    "System calls are served by User Mode Linux, a kernel in user mode: the costs measured are its own,"
                            + " not those of a kernel on the processor.",
                    "Measure on the host itself");
        }
        if (!"gvisor".equals(container)) {
            return null;
        }
        return new Warning(
                "sandbox-kernel",
                "System calls are served by gVisor, a kernel in user mode: the costs measured are gVisor's, not Linux's.",
                "Start the container with the runtime runc");
    }

    /** Warns where /proc or /sys can't be seen, as in a sandbox or a bare chroot. */
    static @Nullable Warning hidden(boolean proc, boolean sys) {
        if (proc && sys) {
            return null;
        }
        String what = proc ? "/sys" : sys ? "/proc" : "/proc and /sys";
        String mount = (proc ? "" : "sudo mount -t proc proc /proc")
                + (proc || sys ? "" : " && ")
                + (sys ? "" : "sudo mount -t sysfs sysfs /sys");
        return new Warning(
                "hidden-host", "This process can't see " + what + ": much of this host stays unknown.", mount);
    }

    /** Warns where kernel entries can't be counted, which needs a level of 1 or a capability (perf_event_open(2)). */
    static @Nullable Warning counters(@Nullable Integer paranoid, HostState.Process process) {
        if (paranoid == null) {
            return new Warning(
                    "no-counters",
                    "There is no /proc/sys/kernel/perf_event_paranoid: either /proc is hidden, or this kernel has no"
                            + " perf events and nothing counts its entries.",
                    "Use a kernel with CONFIG_PERF_EVENTS, and mount /proc");
        }
        if (paranoid <= 1 || privileged(paranoid, process)) {
            return null;
        }
        return new Warning(
                "no-counters",
                "Counting kernel entries is refused (perf_event_paranoid is " + paranoid
                        + " and " + capability(paranoid)
                        + " is missing): switches and faults come from getrusage, entries stay"
                        + " unverified.",
                LOWER_PARANOIA + ", or run as root (in a container: --cap-add "
                        + capability(paranoid).substring("CAP_".length()) + ")");
    }

    /**
     * Warns where tracefs, which has the number of the tracepoint, can't be read. A privileged process mounts it
     * privately.
     */
    static @Nullable Warning tracepoint(Tracefs tracefs, HostState.Process process) {
        return switch (tracefs) {
            case UNMOUNTED ->
                process.surelyCan(Capability.SYS_ADMIN)
                        ? null
                        : new Warning(
                                "no-tracepoint",
                                "tracefs is not mounted, so the number of the raw_syscalls tracepoint can't be looked up.",
                                mountTracefs(process));
            case UNREADABLE ->
                process.surelyCan(Capability.SYS_ADMIN)
                        ? null
                        : new Warning(
                                "no-tracepoint",
                                "The raw_syscalls tracepoint can't be read in tracefs: kernel entries stay unverified.",
                                "Run as root, or: " + OPEN_TRACEFS);
            case READABLE -> null;
        };
    }

    static String mountTracefs(HostState.Process process) {
        String options = process.surelyCan(Capability.DAC_OVERRIDE) ? "" : "-o mode=750,gid=$(id -g) ";
        return "sudo mount -t tracefs " + options + "tracefs /sys/kernel/tracing";
    }

    static @Nullable Warning ioUring(@Nullable Integer disabled, HostState.Process process) {
        boolean admin = process.surelyCan(Capability.SYS_ADMIN);
        if (disabled == null || disabled == 0 || disabled == 1 && admin) {
            return null;
        }
        return new Warning(
                "no-io-uring",
                "io_uring is disabled (kernel.io_uring_disabled is " + disabled + "): its cells are absent.",
                "sudo sysctl kernel.io_uring_disabled=0");
    }

    /** The warning by the kernel's answer, where it was asked: none, the expected one, or one that names the refusal. */
    static @Nullable Warning asked(
            @Nullable Warning expected, @Nullable Answer answer, String code, String consequence) {
        if (answer == null) {
            return expected;
        } else if (answer.permits()) {
            return null;
        }
        return expected != null ? expected : new Warning(code, consequence + ": " + answer.refusal() + ".", NO_FILTER);
    }

    static @Nullable Warning hugePages(@Nullable String thp) {
        if (!"always".equals(thp)) {
            return null;
        }
        return new Warning(
                "huge-pages",
                "Transparent huge pages are \"always\": a fault may map 2 MiB, so faults and fork look cheaper.",
                "echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled");
    }

    /** From level 3 on, which only the kernels of Debian, Ubuntu and Android know, CAP_PERFMON is not enough. */
    static boolean privileged(int paranoid, HostState.Process process) {
        return process.surelyCan(Capability.SYS_ADMIN)
                || paranoid < DISTRIBUTIONS_OWN && process.surelyCan(Capability.PERFMON);
    }

    static String capability(int paranoid) {
        return paranoid < DISTRIBUTIONS_OWN ? "CAP_PERFMON" : "CAP_SYS_ADMIN";
    }
}
