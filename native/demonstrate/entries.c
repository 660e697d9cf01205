#include "entries.h"

#include "../arch/arch.h"
#include "../lib/child.h"
#include "../ringcross.h"
#include "demonstrate.h"

#include <errno.h>
#include <spawn.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

enum { REPEATED = 4, KEY = 64, CALLS = 512 };

/* This program without a word of what to do ends at once, with another status. */
static const char *const SELF = "/proc/self/exe";
static const char *const DYNAMIC = "/bin/true";

/* On a page that the counted child shares: what only it can ask for. */
struct asked {
    long faults;
    long refused;
};

static struct asked *asked;

static long make_thread(void) {
    return ringcross_create_joined(NULL);
}

static long spawn(const char *path) {
    char *const arguments[] = {(char *)path, NULL};
    pid_t pid;
    int error = posix_spawn(&pid, path, NULL, NULL, arguments, ringcross_no_environment);
    long status = error != 0 ? -error : ringcross_wait_status(pid);
    return status > 0 ? 0 : status;
}

static long spawn_self(void) {
    return spawn(SELF);
}

static long spawn_dynamic(void) {
    return spawn(DYNAMIC);
}

static long fork_and_exec_self(void) {
    char *const arguments[] = {(char *)SELF, NULL};
    pid_t pid = fork();
    if (pid == 0) {
        execve(SELF, arguments, ringcross_no_environment);
        _exit(0);
    }
    long status = pid < 0 ? -errno : ringcross_wait_status(pid);
    return status > 0 ? 0 : status == 0 ? -ENOEXEC : status;
}

/* Phases; the first is none. The first thread of a process finds no stack that another has left. */
static const struct {
    const char *name;
    long (*make)(void);
    int times;
} ways[] = {
    {NULL, NULL, 0},
    {"firstThread", make_thread, 1},
    {"thread", make_thread, REPEATED},
    {"fork", ringcross_fork_exit, REPEATED},
    {"forkExec", fork_and_exec_self, REPEATED},
    {"spawn", spawn_self, REPEATED},
    {"dynamic", spawn_dynamic, REPEATED},
};

enum { WAYS = sizeof ways / sizeof *ways };

static long faults_so_far(void) {
    struct rusage own = ringcross_usage(RUSAGE_SELF);
    struct rusage ended = ringcross_usage(RUSAGE_CHILDREN);
    return own.ru_minflt + own.ru_majflt + ended.ru_minflt + ended.ru_majflt;
}

static void make_all(void) {
    for (int way = 1; way < WAYS; way++) {
        long before = faults_so_far();
        ringcross_begin_phase(way);
        for (int i = 0; i < ways[way].times && asked[way].refused == 0; i++) {
            asked[way].refused = ways[way].make();
        }
        ringcross_begin_phase(0);
        asked[way].faults = faults_so_far() - before;
    }
}

/* Those that such makings use here; the rest have no name. */
static const struct {
    long number;
    const char *name;
} names[] = {
    {__NR_clone, "clone"},
#ifdef __NR_clone3
    {__NR_clone3, "clone3"},
#endif
#ifdef __NR_vfork
    {__NR_vfork, "vfork"},
#endif
    {__NR_execve, "execve"},
    {__NR_wait4, "wait4"},
    {__NR_exit, "exit"},
    {__NR_exit_group, "exit_group"},
    {__NR_mmap, "mmap"},
    {__NR_munmap, "munmap"},
    {__NR_mprotect, "mprotect"},
    {__NR_madvise, "madvise"},
    {__NR_brk, "brk"},
    {__NR_futex, "futex"},
    {__NR_rt_sigaction, "rt_sigaction"},
    {__NR_rt_sigprocmask, "rt_sigprocmask"},
    {__NR_set_robust_list, "set_robust_list"},
    {__NR_openat, "openat"},
    {__NR_read, "read"},
    {__NR_close, "close"},
};

/* Of the whole phase: "clone3 4, futex 3". */
static void tell_calls(const char *key, const struct ringcross_entries *entries) {
    char told[CALLS] = "";
    long rest = entries->total;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        long count = entries->by_number[names[i].number];
        if (count > 0) {
            size_t used = strlen(told);
            snprintf(told + used, sizeof told - used, "%s %ld, ", names[i].name, count);
            rest -= count;
        }
    }
    printf("%s=%sothers %ld\n", key, told, rest);
}

static void tell_way(int way, const struct ringcross_entries *entries) {
    char key[KEY];
    const char *name = ways[way].name;
    double times = ways[way].times;
    printf("%s.entries=%.2f\n", name, entries->total / times);
    printf("%s.mmaps=%.2f\n", name, entries->by_number[__NR_mmap] / times);
    printf("%s.faults=%.2f\n", name, asked[way].faults / times);
    snprintf(key, sizeof key, "%s.calls", name);
    tell_calls(key, entries);
}

int ringcross_show_entries(void) {
    static struct ringcross_entries phases[WAYS];
    asked = mmap(NULL, WAYS * sizeof *asked, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (asked == MAP_FAILED) {
        return ringcross_refused("mmap", errno);
    }
    int refused = ringcross_trace_entries(make_all, phases, WAYS);
    if (refused != 0) {
        return ringcross_refused("ptrace of a child", -refused);
    }
    ringcross_tell("repeated", REPEATED);
    for (int way = 1; way < WAYS && refused == 0; way++) {
        if (asked[way].refused == 0) {
            tell_way(way, &phases[way]);
        } else if (ways[way].make != spawn_dynamic) {
            /* A host may lack that program, and nothing else. */
            refused = ringcross_refused(ways[way].name, (int)-asked[way].refused);
        }
    }
    return refused;
}
