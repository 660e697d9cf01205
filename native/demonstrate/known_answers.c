#include "../arch/arch.h"
#include "../ringcross.h"
#include "../lib/child.h"
#include "../lib/clock.h"
#include "demonstrate.h"
#include "entries.h"
#include "../lib/pingpong.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* What every host must answer so: `doctor --self-check` compares. */

enum {
    CALLS = 1000,
    SLEEPS = 20,
    SLEEP_NANOS = 1000000,
    ATTEMPTS = 3,
    READS = 20000,
    HOPS = 200,
    HOP_READS = 10,
    PAGES = 256,
};

/* Beyond these CPUs a host is believed: each takes a millisecond. */
enum { MOST_CPUS = 64 };

enum phase { NONE, CLOCK, GETPPID, PHASES };

static void act_traced(void) {
    struct timespec now;
    ringcross_begin_phase(CLOCK);
    for (int i = 0; i < CALLS; i++) {
        clock_gettime(CLOCK_MONOTONIC, &now);
    }
    ringcross_begin_phase(GETPPID);
    ringcross_loop_call((void *)getppid, CALLS, 0, 0, 0);
    ringcross_begin_phase(NONE);
}

static int show_known_entries(void) {
    static struct ringcross_entries phases[PHASES];
    int refused = ringcross_trace_entries(act_traced, phases, PHASES);
    if (refused != 0) {
        return ringcross_refused("ptrace of a child", -refused);
    }
    ringcross_tell("calls", CALLS);
    ringcross_tell("clock.entries", phases[CLOCK].total);
    ringcross_tell("getppid.entries", phases[GETPPID].total);
    ringcross_tell("getppid.named", phases[GETPPID].by_number[__NR_getppid]);
    return 0;
}

static volatile long called;

static long count_call(void) {
    return ++called;
}

static void tell_loop(void) {
    ringcross_tell("loop.asked", CALLS);
    ringcross_tell("loop.last", ringcross_loop_call((void *)count_call, CALLS, 0, 0, 0));
    ringcross_tell("loop.calls", called);
}

/* Of all CPUs since boot ("ctxt" of proc_stat(5)); -1 where it can't be read. */
static long host_switches(void) {
    char line[4096];
    long switches = -1;
    FILE *stat = fopen("/proc/stat", "r");
    if (stat == NULL) {
        return -1;
    }
    while (switches < 0 && fgets(line, sizeof line, stat) != NULL) {
        if (sscanf(line, "ctxt %ld", &switches) != 1) {
            switches = -1;
        }
    }
    fclose(stat);
    return switches;
}

static long voluntary_switches(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_nvcsw;
}

struct slept {
    long away;
    long host;
    long shortest_nanos;
};

static struct slept sleep_often(void) {
    const struct timespec pause = {0, SLEEP_NANOS};
    struct slept slept = {0, host_switches(), -1};
    long before = voluntary_switches();
    for (int i = 0; i < SLEEPS; i++) {
        long start = ringcross_nanos_now();
        nanosleep(&pause, NULL);
        long nanos = ringcross_nanos_now() - start;
        slept.shortest_nanos = i == 0 || nanos < slept.shortest_nanos ? nanos : slept.shortest_nanos;
    }
    slept.away = voluntary_switches() - before;
    slept.host = slept.host < 0 ? -1 : host_switches() - slept.host;
    return slept;
}

/* A host that was held up may find a sleep over before the CPU was given away: not three times in a row. */
static void tell_sleeps(void) {
    struct slept slept = sleep_often();
    for (int again = 1; again < ATTEMPTS && slept.away != SLEEPS; again++) {
        slept = sleep_often();
    }
    ringcross_tell("sleeps", SLEEPS);
    ringcross_tell("sleep.nanos", SLEEP_NANOS);
    ringcross_tell("sleep.away", slept.away);
    ringcross_tell("sleep.shortestNanos", slept.shortest_nanos);
    if (slept.host >= 0) {
        ringcross_tell("sleep.host", slept.host);
    }
}

struct clock_watch {
    long last;
    long reads;
    long backward;
    long least; /* step forward, 0 before the first */
};

static void watch_clock(struct clock_watch *watch, int reads) {
    for (int i = 0; i < reads; i++) {
        long now = ringcross_nanos_now();
        long step = now - watch->last;
        watch->backward += step < 0;
        watch->least = step > 0 && (watch->least == 0 || step < watch->least) ? step : watch->least;
        watch->last = now;
    }
    watch->reads += reads;
}

static int next_cpu(const cpu_set_t *cpus, int after) {
    for (int i = 1; i <= CPU_SETSIZE; i++) {
        int cpu = (after + i) % CPU_SETSIZE;
        if (CPU_ISSET(cpu, cpus)) {
            return cpu;
        }
    }
    return -1;
}

/* Reads the clock on each CPU, and then goes round from one to the next. */
static void tell_clock_and_cpus(void) {
    cpu_set_t cpus;
    struct timespec resolution;
    struct clock_watch watch = {ringcross_nanos_now(), 0, 0, 0};
    int refused = sched_getaffinity(0, sizeof cpus, &cpus) != 0 ? -errno : 0;
    int count = refused != 0 ? 1 : CPU_COUNT(&cpus) < MOST_CPUS ? CPU_COUNT(&cpus) : MOST_CPUS;
    int cpu = CPU_SETSIZE - 1;
    long obeyed = 0;
    long pinned = 0;
    for (int i = 0; i < count + HOPS && refused == 0; i++) {
        cpu = next_cpu(&cpus, i % count == 0 ? CPU_SETSIZE - 1 : cpu);
        refused = ringcross_pin(cpu);
        if (refused == 0) {
            pinned++;
            obeyed += sched_getcpu() == cpu;
            watch_clock(&watch, i < count ? READS : HOP_READS);
        }
    }
    if (refused == 0) {
        sched_setaffinity(0, sizeof cpus, &cpus);
        ringcross_tell("cpus", count);
        ringcross_tell("pinned", pinned);
        ringcross_tell("obeyed", obeyed);
    } else {
        watch_clock(&watch, READS);
        ringcross_tell_word("pin.refused", strerror(-refused));
    }
    clock_getres(CLOCK_MONOTONIC, &resolution);
    ringcross_tell("clock.reads", watch.reads);
    ringcross_tell("clock.backward", watch.backward);
    ringcross_tell("clock.leastStepNanos", watch.least);
    ringcross_tell("clock.resolutionNanos", ringcross_nanos(&resolution));
}

static long minor_faults(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
}

static int tell_faults(void) {
    size_t bytes = PAGES * (size_t)getpagesize();
    minor_faults();
    char *pages = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED) {
        return ringcross_refused("mmap", errno);
    }
    /* Refused where the kernel has no huge pages: then there is nothing to keep off. */
    madvise(pages, bytes, MADV_NOHUGEPAGE);
    long before = minor_faults();
    ringcross_touch(pages, PAGES, getpagesize());
    long first = minor_faults();
    ringcross_touch(pages, PAGES, getpagesize());
    long second = minor_faults();
    munmap(pages, bytes);
    ringcross_tell("pages", PAGES);
    ringcross_tell("touch.first", first - before);
    ringcross_tell("touch.second", second - first);
    return 0;
}

/* How a child ended that should end so: 1 when it did, 0 when not, a negative errno when there was none. */
static int ends_as_told(int exit_status, int signal) {
    int status;
    fflush(stdout);
    pid_t pid = ringcross_fork_bound();
    if (pid == 0) {
        if (signal != 0) {
            kill(getpid(), signal);
        }
        _exit(exit_status);
    }
    pid_t ended = pid < 0 ? pid : ringcross_waitpid(pid, &status, 0);
    if (ended < 0) {
        return ended;
    }
    return signal != 0 ? WIFSIGNALED(status) && WTERMSIG(status) == signal
                       : WIFEXITED(status) && WEXITSTATUS(status) == exit_status;
}

static int tell_children(void) {
    static const int ends[][2] = {{0, 0}, {1, 0}, {42, 0}, {255, 0}, {0, SIGKILL}};
    enum { ENDS = sizeof ends / sizeof *ends };
    long as_told = 0;
    for (int i = 0; i < ENDS; i++) {
        int answer = ends_as_told(ends[i][0], ends[i][1]);
        if (answer < 0) {
            return ringcross_refused("fork", -answer);
        }
        as_told += answer;
    }
    ringcross_tell("children", ENDS);
    ringcross_tell("children.asTold", as_told);
    return 0;
}

static int show_known_answers(void) {
    tell_loop();
    tell_sleeps();
    tell_clock_and_cpus();
    int refused = tell_faults();
    return refused != 0 ? refused : tell_children();
}

const struct ringcross_demonstration ringcross_known_demonstrations[] = {
    {"known-entries", show_known_entries},
    {"known-answers", show_known_answers},
    {NULL, NULL},
};
