package dev.ringcross.host.advice;

import dev.ringcross.host.proc.Capability;
import dev.ringcross.host.proc.HostState;
import dev.ringcross.host.proc.Limits;
import dev.ringcross.result.KernelAnswers;
import dev.ringcross.result.Permission;

/** Permissions that depend on limits of the process (getrlimit(2)). */
final class LimitPermissions {

    private LimitPermissions() {}

    static Permission locked(HostState.Process process) {
        Long limit = process.limits().of(Limits.LOCKED);
        if (process.surelyCan(Capability.IPC_LOCK)) {
            return new Permission("locking memory", true, "CAP_IPC_LOCK: without limit", null);
        }
        if (limit == null) {
            return new Permission("locking memory", null, "RLIMIT_MEMLOCK is unknown", null);
        }
        boolean enough = limit >= KernelAnswers.MOST_LOCKED_BYTES;
        String detail = limit == Limits.UNLIMITED ? "unlimited" : (limit >> 10) + " KiB";
        return new Permission("locking memory", enough, detail, enough ? null : "ulimit -l 1024");
    }

    static Permission processes(HostState.Process process) {
        Long limit = process.limits().of(Limits.PROCESSES);
        Long pids = process.pidsMax();
        if (limit == null && pids == null) {
            return new Permission("processes and threads", null, "RLIMIT_NPROC is unknown", null);
        }
        boolean enough = ProcessWarnings.processes(process) == null;
        String detail = (limit == null ? "" : "ulimit -u " + words(limit))
                + (limit == null || pids == null ? "" : ", ")
                + (pids == null ? "" : "pids.max " + pids);
        return new Permission("processes and threads", enough, detail, enough ? null : "ulimit -u 1024");
    }

    static Permission files(Limits limits) {
        Long limit = limits.of(Limits.FILES);
        if (limit == null) {
            return new Permission("open files", null, "RLIMIT_NOFILE is unknown", null);
        }
        boolean enough = limit >= ProcessWarnings.FEWEST_FILES;
        return new Permission("open files", enough, "ulimit -n " + words(limit), enough ? null : "ulimit -n 1024");
    }

    static Permission fileSize(Limits limits) {
        Long limit = limits.of(Limits.FILE_SIZE);
        if (limit == null) {
            return new Permission("file size", null, "RLIMIT_FSIZE is unknown", null);
        }
        boolean enough = ProcessWarnings.fileSize(limit) == null;
        String detail = "RLIMIT_FSIZE is " + words(limit) + (limit == Limits.UNLIMITED ? "" : " bytes");
        return new Permission("file size", enough, detail, enough ? null : "ulimit -f unlimited");
    }

    static Permission addressSpace(Limits limits) {
        Long limit = limits.of(Limits.ADDRESS_SPACE);
        if (limit == null) {
            return new Permission("address space", null, "RLIMIT_AS is unknown", null);
        }
        boolean enough = ProcessWarnings.addressSpace(limit) == null;
        String detail = "RLIMIT_AS is " + words(limit) + (limit == Limits.UNLIMITED ? "" : " bytes");
        return new Permission("address space", enough, detail, enough ? null : "ulimit -v unlimited");
    }

    static String words(long limit) {
        return limit == Limits.UNLIMITED ? "unlimited" : Long.toString(limit);
    }
}
