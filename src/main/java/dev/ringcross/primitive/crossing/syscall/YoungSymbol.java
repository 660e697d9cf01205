package dev.ringcross.primitive.crossing.syscall;

import dev.ringcross.call.Unavailable;
import java.lang.foreign.Linker;

/** Checks for functions that older C libraries do not have, before a cell starts. */
final class YoungSymbol {
    private YoungSymbol() {}

    /** @param since the version that introduced it, such as {@code glibc 2.30} */
    static void require(String name, String since) {
        if (Linker.nativeLinker().defaultLookup().find(name).isEmpty()) {
            throw new Unavailable("this C library has no " + name + "(): it came with " + since);
        }
    }
}
