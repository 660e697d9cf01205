package dev.ringcross.primitive;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The route jna-interface: libc's functions as methods of an interface, which JNA puts a proxy in front of. */
public interface JnaInterface extends Library {
    JnaInterface LIBC = Native.load("c", JnaInterface.class);

    long syscall(long number);

    int getpid();

    int getppid();

    int getuid();

    int sched_yield();

    int clock_gettime(int clock, Pointer time);

    int open(String path, int flags);

    int close(int descriptor);

    long read(int descriptor, Pointer buffer, long bytes);

    long write(int descriptor, Pointer buffer, long bytes);

    long pread(int descriptor, Pointer buffer, long bytes, long offset);

    long pwrite(int descriptor, Pointer buffer, long bytes, long offset);

    int fsync(int descriptor);

    int access(String path, int mode);

    long send(int socket, Pointer buffer, long bytes, int flags);

    long recv(int socket, Pointer buffer, long bytes, int flags);

    int poll(Pointer descriptors, long count, int timeoutMillis);

    int select(int count, Pointer read, Pointer write, Pointer failed, Pointer timeout);

    int epoll_wait(int epoll, Pointer events, int most, int timeoutMillis);

    int nanosleep(Pointer wanted, Pointer left);

    int kill(int pid, int signal);

    int raise(int signal);

    int sigaction(int signal, Pointer action, Pointer before);

    int waitpid(int pid, Pointer status, int options);

    Pointer mmap(Pointer address, long bytes, int protection, int flags, int descriptor, long offset);

    int munmap(Pointer address, long bytes);

    int mprotect(Pointer address, long bytes, int protection);

    int madvise(Pointer address, long bytes, int advice);

    int mlock(Pointer address, long bytes);

    int munlock(Pointer address, long bytes);

    int brk(Pointer end);

    int msgsnd(int queue, Pointer message, long bytes, int flags);

    long msgrcv(int queue, Pointer message, long bytes, long type, int flags);

    int semop(int set, Pointer operations, long count);

    int sched_setaffinity(int pid, long bytes, Pointer mask);

    int unshare(int flags);

    int posix_spawn(
            Pointer pid, Pointer path, Pointer actions, Pointer attributes, Pointer arguments, Pointer environment);
}
