package dev.ringcross.primitive.creation;

import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.io.IOException;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ProcessBuilder starts a tiny static program, waits for it, closes its three streams",
        man = "java.lang.ProcessBuilder, jdk.lang.Process.launchMechanism",
        rung = "",
        steps = """
                enter   three pipes for the child's standard streams, one more for its error report
                enter   posix_spawn of jspawnhelper, a program of the JDK that closes all other descriptors
                enter   jspawnhelper's dynamic loader maps its libraries; it then execs the real target
                enter   a reaper thread of the JDK waits for the child and wakes the caller
                """,
        cost = "Two programs are started for one, the first of them a dynamic one, and a thread is handed the wait: "
                + "several times a bare posix_spawn.")
@Declares(
        syscalls = "clone3, execve 2, wait4 1..2, exit_group, pipe2 5, dup2 4, close 20..200, rt_sigaction 0..135, "
                + "rt_sigprocmask 4..6, read 5..12, write 3..8, mmap 5..14, openat 2..8, futex 0..40, other 10..60",
        switches = "2..40",
        faults = "")
@Absent(
        route = {Route.C, Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "this row is the pure-Java way; fork-exec, vfork-exec and posix-spawn are its native kin")
public class ProcessCreate extends Primitive {
    private ProcessBuilder builder;

    @Override
    protected void open(Route route) {
        builder = new ProcessBuilder(NativeLibrary.exitProgram());
    }

    @Benchmark
    public long java() throws IOException, InterruptedException {
        Process process = builder.start();
        int status = process.waitFor();
        process.getOutputStream().close();
        process.getInputStream().close();
        process.getErrorStream().close();
        return status;
    }
}
