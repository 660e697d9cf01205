package dev.ringcross.primitive;

/**
 * The system calls by which the GNU C library creates a thread and ends it, for declarations. It takes clone3 since its
 * version 2.34, which also keeps signals away meanwhile, and registers each thread's rseq(2) area since 2.35.
 */
public final class ThreadCalls {
    /** The calls that the created thread makes itself, and those that its creator makes on its behalf. */
    public static final String CREATED =
            "clone3 from glibc 2.34, clone before glibc 2.34, rseq from glibc 2.35, set_robust_list, exit, ";

    /** These calls, and what follows where the thread is joined: its stack goes back into the library's cache. */
    public static final String CREATED_AND_JOINED =
            CREATED + "madvise 0..1, futex 0..2, rt_sigprocmask 2..4 from glibc 2.34";

    /** The calls where the JVM creates the thread: it sets up its own areas in the stack, and waits for the start. */
    public static final String CREATED_BY_JVM = CREATED
            + "gettid, prctl, rt_sigprocmask 2..6, rt_sigprocmask 4 from glibc 2.34, mmap 0..3, munmap 0..3, "
            + "mprotect 0..3, madvise 0..2, sched_getaffinity 0..2, futex 4..40";

    private ThreadCalls() {}
}
