package dev.ringcross.primitive.communication;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.cmsghdr;
import dev.ringcross.bindings.iovec;
import dev.ringcross.bindings.msghdr;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "make a memfd, hand its descriptor to another process through a Unix socket, and wait until both have closed it",
        man = "memfd_create(2), SCM_RIGHTS in unix(7), cmsg(3)",
        steps = """
                enter   memfd_create: an inode and an open file without a name, and a descriptor of it
                enter   sendmsg: the open file, not its number, is put into the message; the peer is woken
                enter   close: the message still holds the open file
                enter   the peer's recvmsg gives the open file the lowest number that is free there
                enter   the peer closes it, with which file and inode go, and answers with a byte
                """,
        cost =
                "A round trip through a socket, and the making and the end of an inode: memory of any size changes hands "
                        + "without being copied.")
@Declares(syscalls = "memfd_create, sendmsg, recvmsg, close 2, write, read", switches = "2", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JNA_DIRECT, reason = "JNA's share of a call is the same as in pipe-transfer")
@Absent(route = Route.JNA_INTERFACE, reason = Absent.PROXY)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class MemfdPass extends Primitive {
    private int socket;
    private MemorySegment name;
    private MemorySegment message;
    private MemorySegment descriptor;
    private MemorySegment answer;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        Arena arena = owned(Arena.ofConfined());
        int type = Linux.SOCK_SEQPACKET() | Linux.SOCK_CLOEXEC();
        Descriptor.Pipe sockets = owned(Exchange.pair(
                "socketpair",
                ends -> SystemCall.call(Linux.SYS_socketpair(), Linux.AF_UNIX(), type, 0, ends.address())));
        socket = sockets.out().number();
        compose(arena);
        owned(AnsweringPeer.start(
                "take-memfds", Cpus.measuring(), new long[0], sockets.in().number()));
        sockets.in().close();
        c();
    }

    /** The message: a byte, and a control message with the number of a descriptor, which is set each time. */
    private void compose(Arena arena) {
        name = arena.allocateFrom("ringcross");
        answer = arena.allocate(1);
        long header = cmsghdr.sizeof();
        MemorySegment control = arena.allocate(header + Long.BYTES, Long.BYTES);
        cmsghdr.cmsg_len(control, header + Integer.BYTES);
        cmsghdr.cmsg_level(control, Linux.SOL_SOCKET());
        cmsghdr.cmsg_type(control, Linux.SCM_RIGHTS());
        descriptor = control.asSlice(header);
        MemorySegment some = iovec.allocate(arena);
        iovec.iov_base(some, answer);
        iovec.iov_len(some, 1);
        message = msghdr.allocate(arena);
        msghdr.msg_iov(message, some);
        msghdr.msg_iovlen(message, 1);
        msghdr.msg_control(message, control);
        msghdr.msg_controllen(message, control.byteSize());
    }

    @Benchmark
    @OperationsPerInvocation(Exchange.OPERATIONS)
    public long c() {
        return Checked.served(Linux.ringcross_memfd_pass(socket, Exchange.OPERATIONS));
    }

    @Benchmark
    public long panama() {
        int made = Linux.memfd_create(name, Linux.MFD_CLOEXEC());
        descriptor.set(ValueLayout.JAVA_INT, 0, (int) Checked.served(made));
        long sent = Linux.sendmsg(socket, message, 0);
        Linux.close(made);
        Checked.served(sent);
        return Checked.served(Linux.read(socket, answer, 1) - 1);
    }
}
