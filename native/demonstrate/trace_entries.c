#include "entries.h"

#include "../arch/arch.h"
#include "../lib/child.h"
#include "../ringcross.h"

#include <errno.h>
#include <linux/ptrace.h>
#include <signal.h>
#include <stddef.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

/* <sys/ptrace.h> and <linux/ptrace.h> can't be read together in every libc: the call by number, the words by the kernel. */
static long trace(long request, pid_t task, long address, const void *data) {
    return syscall(__NR_ptrace, request, task, address, data);
}

/* From <linux/ptrace.h>, where older ones lack it: a stop at a system call is told apart from a real SIGTRAP. */
enum { SYSTEM_CALL_STOP = SIGTRAP | 0x80 };

static const long OPTIONS = PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
                            PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC;

/* A number that the kernel does not serve, and the phase as its argument. */
void ringcross_begin_phase(int phase) {
    ringcross_bare_syscall(RINGCROSS_UNSERVED_NUMBER, phase, 0, 0);
}

static _Noreturn void be_traced(void (*act)(void)) {
    sigset_t of_children;
    /* A signal that is looked at by a tracer interrupts wait4, which is then entered twice: it is not to arrive. */
    sigemptyset(&of_children);
    sigaddset(&of_children, SIGCHLD);
    if (sigprocmask(SIG_BLOCK, &of_children, NULL) != 0 || trace(PTRACE_TRACEME, 0, 0, NULL) != 0) {
        _exit(errno);
    }
    kill(getpid(), SIGSTOP);
    act();
    _exit(0);
}

/* 0, or the errno of a kernel that can't tell which call it is (before 5.3). */
static int count_entry(pid_t task, struct ringcross_entries *phases, int count, int *phase) {
    struct ptrace_syscall_info info = {0};
    if (trace(PTRACE_GET_SYSCALL_INFO, task, sizeof info, &info) < 0) {
        return errno;
    }
    if (info.op != PTRACE_SYSCALL_INFO_ENTRY) {
        return 0;
    }
    if (info.entry.nr == RINGCROSS_UNSERVED_NUMBER) {
        *phase = info.entry.args[0] < (unsigned)count ? (int)info.entry.args[0] : 0;
    } else if (*phase != 0) {
        phases[*phase].total++;
        if (info.entry.nr < RINGCROSS_NUMBERS) {
            phases[*phase].by_number[info.entry.nr]++;
        }
    }
    return 0;
}

/* Until the first child has ended: its status. A tracee's own stop signals at birth are kept from it. */
static int follow(pid_t first, struct ringcross_entries *phases, int count) {
    int phase = 0;
    for (;;) {
        int status;
        long signal = 0;
        pid_t task = ringcross_waitpid(-1, &status, __WALL);
        if (task < 0) {
            return task;
        }
        if (!WIFSTOPPED(status)) {
            if (task == first) {
                return WIFEXITED(status) ? -WEXITSTATUS(status) : -ECHILD;
            }
            continue;
        }
        if (WSTOPSIG(status) == SYSTEM_CALL_STOP) {
            int error = count_entry(task, phases, count, &phase);
            if (error != 0) {
                return -error;
            }
        } else if (status >> 16 == 0 && WSTOPSIG(status) != SIGSTOP) {
            signal = WSTOPSIG(status);
        }
        trace(PTRACE_SYSCALL, task, 0, (void *)signal);
    }
}

int ringcross_trace_entries(void (*act)(void), struct ringcross_entries *phases, int count) {
    int status;
    pid_t first = ringcross_fork_bound();
    if (first == 0) {
        be_traced(act);
    }
    pid_t stopped = first < 0 ? first : ringcross_waitpid(first, &status, 0);
    if (stopped < 0) {
        return stopped;
    }
    if (!WIFSTOPPED(status)) {
        return WIFEXITED(status) ? -WEXITSTATUS(status) : -ECHILD;
    }
    int refused = trace(PTRACE_SETOPTIONS, first, 0, (void *)OPTIONS) != 0 ||
                          trace(PTRACE_SYSCALL, first, 0, NULL) != 0
                      ? -errno
                      : follow(first, phases, count);
    if (refused != 0) {
        kill(first, SIGKILL);
    }
    return refused;
}
