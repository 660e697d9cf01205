#include "workers.h"

#include "../ringcross.h"
#include "../lib/clock.h"

#include <errno.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const char *target;

static long remember_target(const char *path) {
    target = path;
    return 0;
}

static long create_children(long operation, long count) {
    return ringcross_loop_children(operation, target, count);
}

enum { HUGE_BYTES = 2 << 20 };

/* "MEBIBYTES yes" or "MEBIBYTES no": whether of huge pages. It stays until this process ends. */
static long touch_memory(const char *argument) {
    char *huge;
    size_t bytes = strtoul(argument, &huge, 10) << 20;
    char *start = mmap(NULL, bytes + HUGE_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (start == MAP_FAILED) {
        return -errno;
    }
    start = (char *)(((uintptr_t)start + HUGE_BYTES - 1) & -(uintptr_t)HUGE_BYTES);
    int wanted = strcmp(huge, " yes") == 0;
    /* A kernel without huge pages refuses both: there is nothing to forbid then. */
    if (madvise(start, bytes, wanted ? MADV_HUGEPAGE : MADV_NOHUGEPAGE) != 0 && wanted) {
        return -errno;
    }
    long page = sysconf(_SC_PAGESIZE);
    return ringcross_touch(start, (long)bytes / page, page);
}

/* The time that the forks took, in nanoseconds: the request's own way is not in it. */
static long fork_by_the_clock(long operation, long count) {
    long before = ringcross_nanos_now();
    long result = ringcross_loop_children(operation, NULL, count);
    return result != 0 ? result : ringcross_nanos_now() - before;
}

static int namespace;

static const struct {
    const char *name;
    int flag;
} namespaces[] = {
    {"none", 0},
    {"mount", CLONE_NEWNS},
    {"uts", CLONE_NEWUTS},
    {"ipc", CLONE_NEWIPC},
    {"net", CLONE_NEWNET},
    {"pid", CLONE_NEWPID},
    {"user", CLONE_NEWUSER},
    {"cgroup", CLONE_NEWCGROUP},
#ifdef CLONE_NEWTIME /* Linux 5.6, glibc 2.36 */
    {"time", CLONE_NEWTIME},
#endif
};

/* A child of fork unshares and ends: the namespaces end with it. Its errno is its exit status: all are below 256. */
static long unshare_in_child(void) {
    pid_t pid = fork();
    if (pid == 0) {
        _exit(unshare(namespace) == 0 ? 0 : errno);
    }
    long status = pid < 0 ? -errno : ringcross_wait_status(pid);
    return status > 0 ? -status : status;
}

static long choose_namespace(const char *name) {
    for (size_t i = 0; i < sizeof namespaces / sizeof *namespaces; i++) {
        if (strcmp(namespaces[i].name, name) == 0) {
            namespace = namespaces[i].flag;
            return unshare_in_child();
        }
    }
    return -EINVAL;
}

static long unshare_in_children(long operation, long count) {
    (void)operation;
    long result = 0;
    for (long i = 0; i < count && result == 0; i++) {
        result = unshare_in_child();
    }
    return result;
}

const struct ringcross_worker ringcross_creation_workers[] = {
    {"children", remember_target, create_children},
    {"children-of-memory", touch_memory, fork_by_the_clock},
    {"children-in-namespaces", choose_namespace, unshare_in_children},
    {NULL, NULL, NULL},
};
