package dev.ringcross.cli;

import java.nio.file.Path;
import java.util.List;

/** Every confinement that is tried. None needs a setting of this host to be changed. */
final class Confinements {
    private static final String[] ORDINARY_USER = {"setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"};
    private static final String NO_EXECUTION_IN_SHARED_MEMORY =
            "mount -t tmpfs -o noexec,size=64m,mode=1777 none /dev/shm\n";
    private static final String MOUNT = "mount -t tmpfs -o noexec,mode=1777 none ";

    private Confinements() {}

    static List<Confinement> privileges(Path container) {
        String realtime = "SCHED_FIFO: RLIMIT_RTPRIO is 0 without CAP_SYS_NICE -> sudo prlimit";
        return List.of(
                Confinement.of("an ordinary user")
                        .behind(ORDINARY_USER)
                        .forking()
                        .refuses("capabilities: none")
                        .refuses(realtime),
                Confinement.of("no capability")
                        .behind("setpriv", "--bounding-set", "-all", "--inh-caps", "-all")
                        .refuses("capabilities: none")
                        .refuses(realtime),
                Confinement.of("the seccomp filter of a container")
                        .behind(container.toString())
                        .forking()
                        .refuses("every system call: seccomp: filter.* -> docker run --security-opt seccomp=unconfined")
                        .refuses("seccomp: .*some may be refused.* -> In a container"),
                Confinement.of("a user that nobody knows")
                        .behind("setpriv", "--reuid", "54399", "--regid", "54399", "--clear-groups")
                        .without("HOME")
                        .without("USER")
                        .without("LOGNAME")
                        .refuses("capabilities: none"));
    }

    static List<Confinement> limits(ControlGroup group) {
        return List.of(
                Confinement.of("few processes")
                        .behind("setpriv", "--reuid", "54321", "--regid", "54321", "--clear-groups")
                        .behind("prlimit", "--nproc=64:64")
                        .forking()
                        .refuses("processes and threads: ulimit -u 64.* -> ulimit -u 1024")
                        .refuses("few-processes: .* -> ulimit -u 1024"),
                Confinement.of("too few processes to measure")
                        .behind("setpriv", "--reuid", "54322", "--regid", "54322", "--clear-groups")
                        .behind("prlimit", "--nproc=20:20")
                        .refuses("processes and threads: ulimit -u 20.* -> ulimit -u 1024")
                        .endsWith("RLIMIT_NPROC (ulimit -u)"),
                Confinement.of("too few processes for a JVM")
                        .behind("setpriv", "--reuid", "54323", "--regid", "54323", "--clear-groups")
                        .behind("prlimit", "--nproc=8:8")
                        .endsWith("no JVM starts with ulimit -u 8; change it"),
                Confinement.of("too little data for a JVM")
                        .behind("prlimit", "--data=102400000")
                        .endsWith("no JVM starts with ulimit -d 100000; change it"),
                Confinement.of("few descriptors")
                        .behind("prlimit", "--nofile=20:20")
                        .forking()
                        .refuses("open files: ulimit -n 20 -> ulimit -n 1024")
                        .leavesOut("Too many open files"),
                Confinement.of("little address space")
                        .behind("prlimit", "--as=4096000000")
                        .refuses("address space: RLIMIT_AS is 4096000000 bytes -> ulimit -v unlimited"),
                Confinement.of("too little address space for a JVM")
                        .behind("prlimit", "--as=1024000000")
                        .endsWith("ulimit -v 1000000 leaves a JVM no room"),
                Confinement.of("small files")
                        .behind("prlimit", "--fsize=30000")
                        .refuses("file size: RLIMIT_FSIZE is 30000 bytes -> ulimit -f unlimited")
                        .refuses("small-files: .* -> ulimit -f unlimited")
                        .endsWith("(file too large)"),
                Confinement.of("one CPU by affinity")
                        .behind("taskset", "-c", "0")
                        .refuses("one-cpu: .*CPU 0 of.* -> Widen the mask: taskset"),
                Confinement.of("a control group")
                        .behind(group.entering())
                        .refuses("few-processes: .*" + ControlGroup.TASKS + " tasks \\(pids.max\\).* -> docker run")
                        .refuses("low-memory: Only " + ControlGroup.MEBIBYTES + " MiB.* -> docker run --memory")
                        .refuses("cgroup-cpu-quota: .*0\\.75 of.* -> Start without a quota"));
    }

    /** @param room where directories of each are */
    static List<Confinement> places(Path room, Path copy) {
        Path own = room.resolve("four");
        String hidden = " -> TMPDIR=";
        return List.of(
                inRoom("a noexec directory for temporary files", room, "one", "")
                        .forking()
                        .refuses("tmp-noexec: .*mounted noexec.*" + hidden),
                inRoom("noexec everywhere", room, "two", NO_EXECUTION_IN_SHARED_MEMORY)
                        .forking()
                        .refuses("tmp-noexec: .*mounted noexec.*" + hidden),
                Confinement.of("noexec in memory too")
                        .behind("unshare", "--pid", "--fork", "--mount-proc")
                        .behind(inRoom(
                                        "",
                                        room,
                                        "three",
                                        "echo 2 >/proc/sys/vm/memfd_noexec\n" + NO_EXECUTION_IN_SHARED_MEMORY)
                                .command())
                        .with("TMPDIR", room.resolve("three/tmp"))
                        .with("HOME", room.resolve("three/home"))
                        .refuses("executing unpacked files: .*vm.memfd_noexec is 2" + hidden + "DIR")
                        .leavesOut("noexec"),
                Confinement.of("a read-only working directory")
                        .mounting("mount --bind . .; mount -o remount,bind,ro \"$PWD\"; cd \"$PWD\"")
                        .savingHere()
                        .refuses("result files: .* is not writable for this process -> ./ringcross --out DIR")
                        .endsWith("--out ringcross-results: read-only file system"),
                Confinement.of("everything read-only but the directory for temporary files")
                        .mounting("mount --bind \"$PWD-results\" \"$PWD-results\"; mkdir -p " + own + "; mount --bind "
                                + copy
                                + " " + copy + "; mount -o remount,bind,ro " + copy + "; mount -o remount,bind,ro /"
                                + "; mount -t tmpfs -o size=64m,mode=1777 none " + own
                                + "; mount -t tmpfs -o size=64m,mode=1777 shm /dev/shm")
                        .with("TMPDIR", own)
                        .forking()
                        .refuses("result files: .* is not writable for this process"));
    }

    private static Confinement inRoom(String name, Path room, String part, String script) {
        Path own = room.resolve(part);
        return Confinement.of(name)
                .mounting(script + "mkdir -p " + own + "/tmp " + own + "/home/.cache\n" + MOUNT + own + "/tmp\n" + MOUNT
                        + own + "/home/.cache")
                .with("TMPDIR", own.resolve("tmp"))
                .with("HOME", own.resolve("home"));
    }

    static List<Confinement> views() {
        String unseen = "mount -t tmpfs none ";
        return List.of(
                Confinement.of("no /proc").mounting(unseen + "/proc").endsWith("/proc can't be seen"),
                Confinement.of("no /sys")
                        .mounting(unseen + "/sys")
                        .refuses("hidden-host: .*/sys.* -> sudo mount -t sysfs sysfs /sys"),
                Confinement.of("no tracefs")
                        .mounting(unseen + "/sys/kernel/tracing; " + unseen + "/sys/kernel/debug")
                        .behind("setpriv", "--bounding-set", "-all,+cap_38", "--inh-caps", "-all")
                        .refuses("counting kernel entries: tracefs (can't be read|is not mounted) -> sudo mount")
                        .refuses("no-tracepoint: .*"));
    }
}
