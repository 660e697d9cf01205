package dev.ringcross.primitive.communication;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.iovec;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "copy out of another process's memory, without its doing anything",
        man = "process_vm_readv(2)",
        peers = {"stress-ng --vm-rw"},
        steps = """
                enter   process_vm_readv: the other process is looked up; may this one trace it? (ptrace(2))
                kernel  the pages behind the other's addresses are found in its page tables, and held
                kernel  their bytes are copied straight to this process's buffer, and the pages let go
                leave   with the number of bytes
                """,
        cost =
                "One system call and one copy, where a pipe needs two of each and a switch; the pages are found one by one, "
                        + "so that a mebibyte costs 256 walks.")
@Declares(syscalls = "process_vm_readv", faults = "0..0.1")
@Absent(route = Route.RAW, reason = "it has six arguments: the bare instruction is offered with three")
@Absent(
        route = Route.CRITICAL,
        reason = "it waits for the lock of another process's memory, which others may hold long")
@Absent(route = Route.JNA_DIRECT, reason = "JNA's share of a call is the same as in pipe-transfer")
@Absent(route = Route.JNA_INTERFACE, reason = Absent.PROXY)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class ProcessVmRead extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private long pid;
    private long address;
    private MemorySegment buffer;
    private MemorySegment here;
    private MemorySegment there;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        Arena arena = owned(Arena.ofConfined());
        Descriptor.Pipe pipe = owned(Descriptor.pipe());
        owned(AnsweringPeer.start(
                "hold-memory", Cpus.measuring(), new long[] {bytes}, pipe.out().number()));
        pipe.out().close();
        pid = SystemCall.require(
                "the peer's start", Linux.ringcross_helper_answer(pipe.in().number()));
        address = Linux.ringcross_helper_answer(pipe.in().number());
        buffer = arena.allocate(bytes);
        here = memory(arena, buffer);
        there = memory(arena, MemorySegment.ofAddress(address).reinterpret(bytes));
        SystemCall.require(
                "process_vm_readv of a child (sysctl kernel.yama.ptrace_scope, seccomp)",
                Linux.ringcross_process_vm_read(pid, address, buffer, bytes, 1));
    }

    private static MemorySegment memory(Arena arena, MemorySegment place) {
        MemorySegment one = iovec.allocate(arena);
        iovec.iov_base(one, place);
        iovec.iov_len(one, place.byteSize());
        return one;
    }

    @Benchmark
    @OperationsPerInvocation(Exchange.OPERATIONS)
    public long c() {
        return Checked.served(Linux.ringcross_process_vm_read(pid, address, buffer, bytes, Exchange.OPERATIONS));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.process_vm_readv((int) pid, here, 1, there, 1, 0));
    }
}
