package dev.ringcross.primitive.crossing.syscall;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "issue a system call number that no kernel serves: the bare way in and out",
        man = "syscall(2), ENOSYS in errno(3)",
        refused = true,
        steps = """
                enter   the syscall instruction raises the privilege and jumps to the kernel's entry
                kernel  the number lies past the end of the table: the answer is -ENOSYS
                leave   the registers are restored; the privilege is lowered
                user    libc turns the answer into -1 and errno (not by the raw route)
                """,
        cost = "The minimum of every system call: entry, exit and their mitigations, with no work between them.")
@Declares(syscalls = "unserved")
@Absent(route = Route.JAVA, reason = "pure Java has no way to issue a system call by number")
public class Enosys extends Primitive {
    private static final int NUMBER = Linux.RINGCROSS_UNSERVED_NUMBER();

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_syscall(NUMBER, LOOP, 0, 0, 0);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(NUMBER);
    }

    @Benchmark
    public long panama() {
        return VariadicSyscall.asGenerated(NUMBER);
    }

    @Benchmark
    public long critical() throws Throwable {
        return VariadicSyscall.critical(NUMBER);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.syscall(NUMBER);
    }

    @Benchmark
    public long jnaInterface() {
        return JnaInterface.LIBC.syscall(NUMBER);
    }
}
