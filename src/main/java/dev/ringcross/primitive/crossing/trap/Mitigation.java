package dev.ringcross.primitive.crossing.trap;

import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "getppid in a process whose loads may pass earlier stores by speculation, or may not",
        man = "PR_SET_SPECULATION_CTRL in prctl(2)",
        steps = """
                user    the process has asked for the one or the other (prctl), and the CPU's register says so
                enter   the syscall instruction raises the privilege
                kernel  disabled: no load goes ahead before the addresses of all earlier stores are known, here as in user
                leave   the registers are restored; the privilege is lowered
                """,
        cost =
                "Where the bypass is disabled every load behind a store waits a few cycles: entering and leaving, which "
                        + "store and load the registers, too. A switch to a process with another setting writes the CPU's register.")
@Declares(syscalls = "getppid, read 2/1000, write 2/1000", switches = "0..4/1000")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE, Route.JAVA},
        reason = Absent.WORKER)
public class Mitigation extends Primitive {
    private static final Path STATE = Path.of("/sys/devices/system/cpu/vulnerabilities/spec_store_bypass");

    @Param({"enabled", "disabled"})
    public String storeBypass;

    private Worker worker;

    @Override
    protected void open(Route route) throws IOException {
        try {
            worker = owned(Worker.start("store-bypass", storeBypass));
        } catch (Unavailable refused) {
            String state = Files.isReadable(STATE) ? Files.readString(STATE).strip() : "cannot be read";
            throw new Unavailable(
                    refused.getMessage() + ": this host does not let processes choose; " + STATE + ": " + state);
        }
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        took(Checked.served(worker.run(0, LOOP)), LOOP);
        return 0;
    }
}
