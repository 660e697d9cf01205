package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * The route jna-direct to functions that glibc has had only since 2.29 and 2.30; {@link YoungSymbol} asks for it
 * beforehand.
 */
final class YoungDirect {
    static {
        Native.register(YoungDirect.class, "c");
    }

    private YoungDirect() {}

    static native int getcpu(Pointer cpu, Pointer node);

    static native int gettid();
}
