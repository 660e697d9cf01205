package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Causes a fault in native code, for a JVM that is meant to crash. */
public final class NativeFault {
    private static final Linux.prctl PRCTL = Linux.prctl.makeInvoker(ValueLayout.JAVA_LONG);

    private NativeFault() {}

    /**
     * Lets C read address 0, where nothing is mapped: SIGSEGV. HotSpot writes its report and aborts; no core is left,
     * not even to a program in core_pattern, which RLIMIT_CORE does not keep from being fed: core(5).
     */
    public static void commit() {
        NativeLibrary.load();
        if (PRCTL.apply(Linux.PR_SET_DUMPABLE(), 0L) != 0) {
            throw new Unavailable("prctl(PR_SET_DUMPABLE) was refused");
        }
        Linux.ringcross_read_strided(MemorySegment.NULL, 1, 1);
    }
}
