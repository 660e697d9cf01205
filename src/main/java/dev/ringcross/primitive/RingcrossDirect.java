package dev.ringcross.primitive;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.ringcross.call.NativeLibrary;

/** The route jna-direct to Ringcross's own functions, for what can't be composed of libc's functions in Java. */
public final class RingcrossDirect {
    static {
        Native.register(RingcrossDirect.class, NativeLibrary.path());
    }

    private RingcrossDirect() {}

    public static native long ringcross_fork_exit();

    public static native long ringcross_fork_exec(String path);

    public static native long ringcross_vfork_exec(String path);

    public static native long ringcross_loop_uring_read(
            Pointer ring, int file, Pointer buffer, long bytes, long depth, long batches);

    public static native long ringcross_clone_vm();

    public static native long ringcross_clone3(long cgroup);

    public static native long ringcross_vfork_arguments(Pointer arguments);
}
