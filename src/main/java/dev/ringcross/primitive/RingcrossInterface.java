package dev.ringcross.primitive;

import com.sun.jna.Library;
import com.sun.jna.Native;
import dev.ringcross.call.NativeLibrary;

/** The route jna-interface to Ringcross's own functions, for what can't be composed of libc's functions in Java. */
public interface RingcrossInterface extends Library {
    RingcrossInterface RINGCROSS = Native.load(NativeLibrary.path(), RingcrossInterface.class);

    long ringcross_fork_exit();

    long ringcross_fork_exec(String path);

    long ringcross_vfork_exec(String path);
}
