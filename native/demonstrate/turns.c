#include "demonstrate.h"
#include "tasks.h"
#include "turns.h"

#include "../lib/clock.h"

#include <stdio.h>
#include <time.h>

enum { TASKS = 4, NANOS = 300 * 1000 * 1000, PER_MICRO = 1000, KEY = 64 };

struct busy {
    int number;
    long start;
    long end;
    long cpu;
    long switches;
    long turns;
};

/* Who was the last to look. */
static int last;

static long own_cpu_nanos(void) {
    struct timespec used;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return ringcross_nanos(&used);
}

static long own_switches(void) {
    struct rusage used = ringcross_usage(RUSAGE_THREAD);
    return used.ru_nvcsw + used.ru_nivcsw;
}

/* A turn begins when another task has looked since this one did: on one CPU a switch at least lies between. */
static void be_busy(void *argument) {
    struct busy *me = argument;
    long switches = own_switches();
    me->start = ringcross_nanos_now();
    long cpu = own_cpu_nanos();
    while (ringcross_nanos_now() < me->start + NANOS) {
        me->turns += __atomic_exchange_n(&last, me->number, __ATOMIC_SEQ_CST) != me->number;
    }
    me->cpu = own_cpu_nanos() - cpu;
    me->end = ringcross_nanos_now();
    me->switches = own_switches() - switches;
}

static void tell(const char *where, const char *what, long value) {
    char key[KEY];
    snprintf(key, sizeof key, "%s.%s", where, what);
    ringcross_tell(key, value);
}

static void tell_sums(const char *where, const struct busy *tasks) {
    struct busy all = tasks[0];
    long least = tasks[0].cpu;
    for (int i = 1; i < TASKS; i++) {
        all.start = tasks[i].start < all.start ? tasks[i].start : all.start;
        all.end = tasks[i].end > all.end ? tasks[i].end : all.end;
        all.cpu += tasks[i].cpu;
        all.switches += tasks[i].switches;
        all.turns += tasks[i].turns;
        least = tasks[i].cpu < least ? tasks[i].cpu : least;
    }
    tell(where, "wallMicros", (all.end - all.start) / PER_MICRO);
    tell(where, "cpuMicros", all.cpu / PER_MICRO);
    tell(where, "leastMicros", least / PER_MICRO);
    tell(where, "switches", all.switches);
    tell(where, "turns", all.turns);
}

static int busy_on(const char *where, const int *cpus, int count) {
    struct busy tasks[TASKS] = {{0}};
    for (int i = 0; i < TASKS; i++) {
        tasks[i].number = i;
    }
    int refused = ringcross_run_on_cpus(be_busy, tasks, sizeof *tasks, TASKS, cpus, count);
    if (refused != 0) {
        return ringcross_refused("busy threads", -refused);
    }
    tell_sums(where, tasks);
    return 0;
}

/* The same on two CPUs, where there are two, shows what it looks like when two do run at once. */
int ringcross_show_turns(void) {
    int cpus[RINGCROSS_MOST_CPUS];
    int count = ringcross_cpus(cpus);
    if (count < 0) {
        return ringcross_refused("sched_getaffinity", -count);
    }
    ringcross_tell("tasks", TASKS);
    int refused = busy_on("one", cpus, 1);
    return refused != 0 || count < 2 ? refused : busy_on("two", cpus, 2);
}
