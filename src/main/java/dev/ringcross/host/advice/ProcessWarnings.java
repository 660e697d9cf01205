package dev.ringcross.host.advice;

import dev.ringcross.host.proc.Capability;
import dev.ringcross.host.proc.HostState;
import dev.ringcross.host.proc.Limits;
import dev.ringcross.host.proc.MountInfo;
import dev.ringcross.result.Warning;
import org.jspecify.annotations.Nullable;

/** Warnings about the limits of this process. Each method returns null where there is nothing to say. */
final class ProcessWarnings {

    /** The tasks needed: threads of the JVM, peers and children that live at the same time. */
    static final long FEWEST_PROCESSES = 256;

    /** The descriptors needed: pipes, sockets and counters of the cells, and the JVM's own files. */
    static final long FEWEST_FILES = 256;

    /** The bytes needed for a result of the thorough profile and its page. */
    static final long SMALLEST_FILE = 64L << 20;

    /** The address space needed: a JDK reserves 3.4 GiB at its start, and cells about memory map more. */
    static final long LEAST_ADDRESS_SPACE = 6L << 30;

    private static final long LEAST_MEMORY = 512L << 20;

    private ProcessWarnings() {}

    /**
     * Warns of a tracer. At the entry and at the exit of each system call there is a switch to the tracer and back
     * (ptrace(2)).
     */
    static @Nullable Warning traced(@Nullable Integer tracer, @Nullable String name) {
        if (tracer == null) {
            return null;
        }
        return new Warning(
                "traced",
                (name == null ? "Another process" : name) + " (process " + tracer
                        + ") traces this process: each system call stops twice, and every measured time includes the tracer's.",
                "Start Ringcross without strace, ltrace or a debugger");
    }

    /** Warns of a variable that takes effect in every measuring process. */
    static Warning variable(String name, String value) {
        return new Warning(
                "variable",
                name + " is set (\"" + value + "\"): it changes every process that is measured.",
                "env -u " + name + " ./ringcross");
    }

    /** Warns of a variable whose options would change every JVM. */
    static Warning ignoredVariable(String name, String value) {
        return new Warning(
                "ignored-variable",
                name + " is set (\"" + value + "\"): the measuring JVMs run without it.",
                "To measure a JVM's option: ./ringcross compare --live jvm:OPTION \"\"");
    }

    static @Nullable Warning seccomp(@Nullable String mode, @Nullable Integer filters) {
        if (!"filter".equals(mode)) {
            return null;
        }
        String count = filters == null
                ? "A seccomp filter is"
                : filters == 1 ? "1 seccomp filter is" : filters + " seccomp filters are";
        return new Warning(
                "seccomp",
                count
                        + " attached to this process: each system call is checked, which costs time, and some may be refused.",
                "In a container: docker run --security-opt seccomp=unconfined");
    }

    /**
     * Warns of a disabled store bypass, which is mostly inherited from a container runtime's seccomp filter
     * (PR_SPEC_STORE_BYPASS, prctl(2)).
     */
    static @Nullable Warning speculation(@Nullable String storeBypass) {
        if (storeBypass == null || !storeBypass.startsWith("thread") || storeBypass.contains("vulnerable")) {
            return null;
        }
        return new Warning(
                "speculation",
                "Speculative store bypass is off for this process (\"" + storeBypass
                        + "\"): loads after stores are slower.",
                "Start without the filter that sets it, or boot with spec_store_bypass_disable=prctl");
    }

    static @Nullable Warning tmp(MountInfo.@Nullable Mount mount) {
        if (mount == null || !mount.has("noexec")) {
            return null;
        }
        return new Warning(
                "tmp-noexec",
                "Temporary files lie on " + mount.point()
                        + ", which is mounted noexec: libraries and programs go to /dev/shm, ~/.cache or memory."
                        + " Where these refuse them too, the cells that need them are absent.",
                "TMPDIR=$HOME/.cache ./ringcross, or: sudo mount -o remount,exec " + mount.point());
    }

    /** Warns of a limit of tasks. RLIMIT_NPROC does not bind root (setrlimit(2)), but pids.max of the group does. */
    static @Nullable Warning processes(HostState.Process process) {
        Long limit = process.limits().of(Limits.PROCESSES);
        boolean free = process.surelyCan(Capability.SYS_RESOURCE) || process.surelyCan(Capability.SYS_ADMIN);
        if (limit != null && limit < FEWEST_PROCESSES && !free) {
            return new Warning(
                    "few-processes",
                    "This user may have " + limit + " processes and threads: fork and thread cells may fail.",
                    "ulimit -u 1024, or nproc in /etc/security/limits.conf");
        }
        Long pids = process.pidsMax();
        if (pids == null || pids >= FEWEST_PROCESSES) {
            return null;
        }
        return new Warning(
                "few-processes",
                "The control group may have " + pids + " tasks (pids.max): fork and thread cells may fail.",
                "docker run --pids-limit=1024, or systemd's TasksMax=1024");
    }

    static @Nullable Warning files(@Nullable Long limit) {
        if (limit == null || limit >= FEWEST_FILES) {
            return null;
        }
        return new Warning(
                "few-files",
                "This process may open " + limit + " files: cells with many descriptors may fail.",
                "ulimit -n 1024");
    }

    static @Nullable Warning fileSize(@Nullable Long limit) {
        if (limit == null || limit >= SMALLEST_FILE) {
            return null;
        }
        return new Warning(
                "small-files",
                "A file may grow to " + limit
                        + " bytes (RLIMIT_FSIZE): the result may not be saved, and libraries may not be unpacked.",
                "ulimit -f unlimited");
    }

    static @Nullable Warning addressSpace(@Nullable Long limit) {
        if (limit == null || limit >= LEAST_ADDRESS_SPACE) {
            return null;
        }
        return new Warning(
                "small-address-space",
                "This process may map " + (limit >> 20)
                        + " MiB (RLIMIT_AS): JVMs may not start, and cells about memory fail.",
                "ulimit -v unlimited");
    }

    static @Nullable Warning memory(@Nullable Long host, @Nullable Long group) {
        long least = Math.min(host == null ? Long.MAX_VALUE : host, group == null ? Long.MAX_VALUE : group);
        if (least >= LEAST_MEMORY) {
            return null;
        }
        return new Warning(
                "low-memory",
                "Only " + (least >> 20)
                        + " MiB of memory may be used: the JVM collects garbage often, and cells about memory may"
                        + " fail.",
                group != null && group == least
                        ? "docker run --memory=1g, or systemd's MemoryMax=1G"
                        : "Give this host 1 GiB");
    }
}
