package dev.ringcross.host.proc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the auxiliary vector that the kernel gave this process: pairs of 64-bit words (proc_pid_auxv(5), getauxval(3)).
 */
public final class AuxVector {

    private static final long AT_PAGESZ = 6;

    private AuxVector() {}

    public static @Nullable Long pageSize(byte @Nullable [] vector) {
        if (vector == null) {
            return null;
        }
        ByteBuffer words = ByteBuffer.wrap(vector).order(ByteOrder.nativeOrder());
        while (words.remaining() >= 2 * Long.BYTES) {
            long key = words.getLong();
            long value = words.getLong();
            if (key == AT_PAGESZ) {
                return value;
            }
        }
        return null;
    }
}
