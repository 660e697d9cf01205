package org.example.files;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.Checked;
import dev.ringcross.catalogue.Absent;
import dev.ringcross.catalogue.Declares;
import dev.ringcross.catalogue.Measures;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.catalogue.Route;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** The row file-exists of the group files: the class's name in kebab case, and the last name of its package. */
@Measures(
        value = "ask whether there is a file of this name",
        man = "access(2)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the path is copied in and walked, name by name, through the cache of directory entries
                kernel  the rights of the real user are compared with those of the inode
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "A stat without the structure that is copied out. Files.exists converts the path once, and asks the same.")
@Declares(syscalls = "access on amd64, faccessat on aarch64")
@Absent(route = Route.RAW, reason = "its number is another on each architecture: see stat")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(
        route = {Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "JNA converts the path each time: see stat")
public class FileExists extends Primitive {
    private static final String NAME = "/etc/passwd";

    /** Of the C library, by this class's own binding. */
    private static final MemorySegment ACCESS =
            Linker.nativeLinker().defaultLookup().findOrThrow("access");

    private static final MethodHandle CALL = Linker.nativeLinker()
            .downcallHandle(
                    ACCESS, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));

    private final Path path = Path.of(NAME);
    private MemorySegment name;

    @Override
    protected void open(Route route) {
        name = owned(Arena.ofConfined()).allocateFrom(NAME);
    }

    /** The baseline: a loop in Ringcross's library that calls any function with up to three arguments. */
    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(ACCESS, LOOP, name.address(), Linux.F_OK(), 0);
    }

    @Benchmark
    public long panama() throws Throwable {
        return Checked.served((int) CALL.invokeExact(name, Linux.F_OK()));
    }

    /** As access(2) answers: 0 where the file is there. */
    @Benchmark
    public long java() {
        return Files.exists(path) ? 0 : -1;
    }
}
