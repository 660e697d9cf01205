package dev.ringcross.primitive.creation;

/** What the GNU C library's fork(3) adds to the calls of its caller, for declarations. */
final class ForkCalls {
    /**
     * Signals are blocked before the clone, and let in again in the parent and in the child: since version 2.41 fork takes
     * the lock of abort(3) (sysdeps/nptl/_Fork.c).
     */
    static final String SIGNALS_BLOCKED = ", rt_sigprocmask 3 from glibc 2.41";

    private ForkCalls() {}
}
