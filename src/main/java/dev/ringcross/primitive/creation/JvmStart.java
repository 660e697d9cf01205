package dev.ringcross.primitive.creation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "start this JDK's java, have it say its version, and wait for it: with and without its class archive",
        man = "java -Xshare, posix_spawn(3)",
        steps = """
                enter   posix_spawn of the launcher, which loads libjli, then libjvm, and makes the thread of main
                kernel  with the archive: the core classes are mapped from a file, parsed and linked beforehand
                user    without it: they are read out of the module image, parsed, verified and linked
                """,
        cost = "Tens of milliseconds, without the archive several times as many; a thousand or two kernel entries.")
@Declares(
        syscalls = "clone3 6..40, execve 1..3, exit_group 1..3, wait4 1..3, mmap 50..800, mprotect 30..800, "
                + "munmap 5..100, openat 40..500, read 20..600, futex 20..2500, other 150..3000",
        switches = "10..3000",
        faults = "")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "the way to it does not show beside it: see posix-spawn")
public class JvmStart extends Primitive {
    @Param({"on", "off"})
    public String cds;

    private MemorySegment arguments;
    private ProcessBuilder builder;

    @Override
    protected void open(Route route) {
        String[] command = {
            System.getProperty("java.home") + "/bin/java",
            cds.equals("on") ? "-Xshare:auto" : "-Xshare:off",
            "-XX:+UseSerialGC",
            "-Xmx16m",
            "-version"
        };
        arguments = Command.of(owned(Arena.ofConfined()), command);
        builder = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().clear();
    }

    @Benchmark
    public long c() {
        return Checked.served(Linux.ringcross_spawn_silent(arguments));
    }

    @Benchmark
    public long java() throws IOException, InterruptedException {
        Process process = builder.start();
        process.getOutputStream().close();
        return process.waitFor();
    }
}
