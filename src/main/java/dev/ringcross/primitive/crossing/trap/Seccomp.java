package dev.ringcross.primitive.crossing.trap;

import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "getppid in a process that filters its system calls, as a container's processes do",
        man = "seccomp(2)",
        steps = """
                enter   the syscall instruction raises the privilege: a filtered process takes the slower way in
                kernel  the newest filter's bitmap says whether the filters allow this number whatever its arguments
                kernel  if it does not, each filter runs, the newest first; the strictest verdict holds
                kernel  getppid itself
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "Since Linux 5.11 a number that a filter always allows is remembered in a bitmap as the filter is "
                + "installed. So 1, 4, 16 filters and a list of 300 numbers cost the same: the slower way in and one "
                + "bit. What running a filter costs shows allow-list-by-argument: the same list, where an argument of "
                + "getppid is looked at, so that no bit can stand for it; and on an older kernel all of them.")
@Declares(syscalls = "getppid, read 2/1000, write 2/1000", switches = "0..4/1000")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE, Route.JAVA},
        reason = Absent.WORKER)
public class Seccomp extends Primitive {
    @Param({"none", "1", "4", "16", "allow-list", "allow-list-by-argument"})
    public String filter;

    private Worker worker;

    @Override
    protected void open(Route route) {
        worker = owned(Worker.start("seccomp", filter));
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        took(Checked.served(worker.run(0, LOOP)), LOOP);
        return 0;
    }
}
