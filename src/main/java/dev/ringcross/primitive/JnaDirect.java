package dev.ringcross.primitive;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * The route jna-direct: libc's functions as native methods that JNA registers. It has only functions that every libc
 * has had for long: a missing symbol would disable the route for all of them, so newer functions are mapped by their
 * own primitives.
 */
public final class JnaDirect {
    static {
        Native.register(JnaDirect.class, "c");
    }

    private JnaDirect() {}

    public static native long syscall(long number);

    public static native int getpid();

    public static native int getppid();

    public static native int getuid();

    public static native int sched_yield();

    public static native int clock_gettime(int clock, Pointer time);

    public static native int open(String path, int flags);

    public static native int close(int descriptor);

    public static native long read(int descriptor, Pointer buffer, long bytes);

    public static native long write(int descriptor, Pointer buffer, long bytes);

    public static native long pread(int descriptor, Pointer buffer, long bytes, long offset);

    public static native long pwrite(int descriptor, Pointer buffer, long bytes, long offset);

    public static native long sendfile(int out, int in, Pointer offset, long bytes);

    public static native int fsync(int descriptor);

    public static native int access(String path, int mode);

    public static native long send(int socket, Pointer buffer, long bytes, int flags);

    public static native long recv(int socket, Pointer buffer, long bytes, int flags);

    public static native int poll(Pointer descriptors, long count, int timeoutMillis);

    public static native int select(int count, Pointer read, Pointer write, Pointer failed, Pointer timeout);

    public static native int epoll_wait(int epoll, Pointer events, int most, int timeoutMillis);

    public static native int nanosleep(Pointer wanted, Pointer left);

    public static native int kill(int pid, int signal);

    public static native int raise(int signal);

    public static native int sigaction(int signal, Pointer action, Pointer before);

    public static native int waitpid(int pid, Pointer status, int options);

    public static native Pointer mmap(
            Pointer address, long bytes, int protection, int flags, int descriptor, long offset);

    public static native int munmap(Pointer address, long bytes);

    public static native int mprotect(Pointer address, long bytes, int protection);

    public static native int madvise(Pointer address, long bytes, int advice);

    public static native int mlock(Pointer address, long bytes);

    public static native int munlock(Pointer address, long bytes);

    public static native int brk(Pointer end);

    public static native int msgsnd(int queue, Pointer message, long bytes, int flags);

    public static native long msgrcv(int queue, Pointer message, long bytes, long type, int flags);

    public static native int semop(int set, Pointer operations, long count);

    public static native int sched_setaffinity(int pid, long bytes, Pointer mask);

    public static native int unshare(int flags);

    public static native int posix_spawn(
            Pointer pid, Pointer path, Pointer actions, Pointer attributes, Pointer arguments, Pointer environment);
}
