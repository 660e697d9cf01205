package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.Library;
import com.sun.jna.Native;

/**
 * The route jna-interface to functions that glibc has had only since 2.30; {@link YoungSymbol} asks for it beforehand.
 */
interface YoungInterface extends Library {
    YoungInterface LIBC = Native.load("c", YoungInterface.class);

    int gettid();
}
