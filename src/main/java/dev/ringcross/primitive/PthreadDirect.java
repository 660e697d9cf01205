package dev.ringcross.primitive;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * The route jna-direct to pthread. It is not part of JnaDirect, since before glibc 2.34 pthread was a library of its
 * own.
 */
public final class PthreadDirect {
    static {
        Native.register(PthreadDirect.class, "c");
    }

    private PthreadDirect() {}

    public static native int pthread_create(Pointer thread, Pointer attributes, Pointer routine, Pointer argument);

    public static native int pthread_join(Pointer thread, Pointer result);

    public static native int sem_wait(Pointer semaphore);

    public static native int pthread_mutex_lock(Pointer mutex);

    public static native int pthread_mutex_unlock(Pointer mutex);

    public static native int pthread_cond_signal(Pointer condition);

    public static native int pthread_cond_wait(Pointer condition, Pointer mutex);

    public static native int pthread_spin_lock(Pointer spinlock);

    public static native int pthread_spin_unlock(Pointer spinlock);
}
