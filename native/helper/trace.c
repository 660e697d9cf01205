#include "../lib/child.h"
#include "../lib/companion.h"
#include "crossing_workers.h"

#include "../arch/arch.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t tracee;

/* Stops for the tracer to set its options, and then does nothing but what is traced. */
static int run_traced(void) {
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0 || kill(getpid(), SIGSTOP) != 0) {
        return errno;
    }
    for (;;) {
        ringcross_bare_syscall(__NR_getppid, 0, 0, 0);
    }
}

/* Waits until it stops with that signal. */
static long await_stop(int expected) {
    int status;
    pid_t stopped = ringcross_waitpid(tracee, &status, 0);
    if (stopped < 0) {
        return stopped;
    }
    return WIFSTOPPED(status) && WSTOPSIG(status) == expected ? 0 : -ECHILD;
}

long ringcross_start_tracing(const char *unused) {
    (void)unused;
    siginfo_t seen;
    /* On the CPU that the worker has been given. */
    long pid = ringcross_companion_start(-1, run_traced);
    if (pid < 0) {
        return pid;
    }
    tracee = (pid_t)pid;
    /* One that may not be traced has ended already, with the reason. */
    if (waitid(P_PID, (id_t)tracee, &seen, WEXITED | WSTOPPED | WNOWAIT) != 0) {
        return -errno;
    }
    if (seen.si_code == CLD_EXITED) {
        return ringcross_companion_refusal();
    }
    long refused = await_stop(SIGSTOP);
    /* A stop at a system call is told apart from a real SIGTRAP; and a tracer that dies takes the tracee with it. */
    if (refused == 0 && ptrace(PTRACE_SETOPTIONS, tracee, NULL, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) != 0) {
        return -errno;
    }
    return refused;
}

static long until_system_call(void) {
    return ptrace(PTRACE_SYSCALL, tracee, NULL, NULL) == 0 ? await_stop(SIGTRAP | 0x80) : -errno;
}

long ringcross_trace_getppids(long operation, long count) {
    long refused = 0;
    (void)operation;
    for (long i = 0; i < count && refused == 0; i++) {
        /* Once on its way in, once on its way out. */
        refused = until_system_call();
        if (refused == 0) {
            refused = until_system_call();
        }
    }
    return refused;
}
