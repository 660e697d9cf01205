package dev.ringcross.primitive.creation;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The route jna-direct to libc's threads. Not in JnaDirect: before glibc 2.34 they were in a library of their own. */
final class PthreadDirect {
    static {
        Native.register(PthreadDirect.class, "c");
    }

    private PthreadDirect() {}

    static native int pthread_create(Pointer thread, Pointer attributes, Pointer routine, Pointer argument);

    static native int pthread_join(Pointer thread, Pointer result);

    static native int sem_wait(Pointer semaphore);
}
