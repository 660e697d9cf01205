package dev.ringcross.primitive.synchronisation;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The route jna-direct to pthread's locks, which are all in libc itself only since glibc 2.34. */
final class PthreadDirect {
    static {
        Native.register(PthreadDirect.class, "c");
    }

    private PthreadDirect() {}

    static native int pthread_mutex_lock(Pointer mutex);

    static native int pthread_mutex_unlock(Pointer mutex);

    static native int pthread_spin_lock(Pointer spinlock);

    static native int pthread_spin_unlock(Pointer spinlock);
}
