#include "workers.h"

#include "../lib/child.h"

#include <errno.h>
#include <sched.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

/* What the kernel permits to a process like this one, beyond settings and rights: filters and security modules refuse on
 * top of these. A child asks each question and ends, so that nothing of the answer stays. */

static int be_real_time(long unused) {
    (void)unused;
    struct sched_param least = {.sched_priority = sched_get_priority_min(SCHED_FIFO)};
    return sched_setscheduler(0, SCHED_FIFO, &least);
}

static int make_user_namespace(long unused) {
    (void)unused;
    return unshare(CLONE_NEWUSER);
}

static int be_traced(long unused) {
    (void)unused;
    return (int)ptrace(PTRACE_TRACEME, 0, NULL, NULL);
}

static int lock_memory(long bytes) {
    void *memory = mmap(NULL, (size_t)bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? -1 : mlock(memory, (size_t)bytes);
}

/* Their order is that of dev.ringcross.check.PermissionQuestion. */
static int (*const questions[])(long amount) = {be_real_time, make_user_namespace, be_traced, lock_memory};

static long prepare(const char *unused) {
    (void)unused;
    return 0;
}

/* 0 or the negative errno of the refusal; -ECHILD where no child could ask. */
static long ask(long question, long amount) {
    if (question < 0 || question >= (long)(sizeof questions / sizeof *questions)) {
        return -EINVAL;
    }
    pid_t child = ringcross_fork_bound();
    if (child == 0) {
        _exit(questions[question](amount) == 0 ? 0 : errno);
    }
    int status = 0;
    if (child < 0 || ringcross_waitpid(child, &status, 0) != child) {
        return -ECHILD;
    }
    /* A filter may also end who asks. */
    return WIFEXITED(status) ? -WEXITSTATUS(status) : -EPERM;
}

const struct ringcross_worker ringcross_permission_workers[] = {
    {"permissions", prepare, ask},
    {NULL, NULL, NULL},
};
