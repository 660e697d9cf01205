#include "demonstrate.h"
#include "sharing.h"
#include "tasks.h"

#include "../lib/clock.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

/* On one CPU only preemption gives a chance to lose: many turns of some milliseconds fit into this. */
enum { TASKS = 4, PROCESSES = 2, NANOS = 250 * 1000 * 1000, BATCH = 1024, KEY = 64, PER_MICRO = 1000 };

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

struct racer {
    volatile long *counter;
    void (*batch)(struct racer *);
    long done;
    long last;  /* what this one left there */
    long seen;  /* how often something else was found there */
    long start;
    long end;
};

static void note(struct racer *me, long found) {
    me->seen += found != me->last;
    me->last = found + 1;
}

static void add_plainly(struct racer *me) {
    for (int i = 0; i < BATCH; i++) {
        long found = *me->counter;
        note(me, found);
        *me->counter = found + 1;
    }
}

static void add_atomically(struct racer *me) {
    for (int i = 0; i < BATCH; i++) {
        note(me, __atomic_fetch_add(me->counter, 1, __ATOMIC_SEQ_CST));
    }
}

static void add_under_mutex(struct racer *me) {
    for (int i = 0; i < BATCH; i++) {
        pthread_mutex_lock(&mutex);
        long found = *me->counter;
        note(me, found);
        *me->counter = found + 1;
        pthread_mutex_unlock(&mutex);
    }
}

static void race(void *argument) {
    struct racer *me = argument;
    me->start = ringcross_nanos_now();
    while (ringcross_nanos_now() < me->start + NANOS) {
        me->batch(me);
        me->done += BATCH;
    }
    me->end = ringcross_nanos_now();
}

static void tell(const char *what, const char *how, long value) {
    char key[KEY];
    snprintf(key, sizeof key, "%s.%s", what, how);
    ringcross_tell(key, value);
}

/* Of the one who saw least of the others; what is negative never overlapped. */
static void tell_overlap(const char *how, const struct racer *racers, int count) {
    long least = racers[0].seen;
    long start = racers[0].start;
    long end = racers[0].end;
    for (int i = 1; i < count; i++) {
        least = racers[i].seen < least ? racers[i].seen : least;
        start = racers[i].start > start ? racers[i].start : start;
        end = racers[i].end < end ? racers[i].end : end;
    }
    tell("seen", how, least);
    tell("togetherMicros", how, (end - start) / PER_MICRO);
}

static long done_by(const struct racer *racers, int count) {
    long done = 0;
    for (int i = 0; i < count; i++) {
        done += racers[i].done;
    }
    return done;
}

static int race_threads(const char *how, void (*batch)(struct racer *), const int *cpus, int count) {
    static volatile long counter;
    struct racer racers[TASKS] = {{0}};
    counter = 0;
    for (int i = 0; i < TASKS; i++) {
        racers[i].counter = &counter;
        racers[i].batch = batch;
    }
    int refused = ringcross_run_on_cpus(race, racers, sizeof *racers, TASKS, cpus, count);
    if (refused != 0) {
        return ringcross_refused("racing threads", -refused);
    }
    tell("done", how, done_by(racers, TASKS));
    tell("lost", how, done_by(racers, TASKS) - counter);
    tell_overlap(how, racers, TASKS);
    return 0;
}

struct private_race {
    struct racer *racers; /* shared, for what came of it */
    volatile long *left;  /* shared, likewise */
    int cpus[RINGCROSS_MOST_CPUS];
    int count;
    int number;
};

/* After fork this process's own, as any memory is that was not asked to be shared. */
static volatile long private_counter;

static int race_as_process(void *argument) {
    const struct private_race *one = argument;
    struct racer *me = &one->racers[one->number];
    me->counter = &private_counter;
    me->batch = add_plainly;
    int refused = ringcross_run_on_cpus(race, me, sizeof *me, 1, &one->cpus[one->number % one->count], 1);
    one->left[one->number] = private_counter;
    return refused == 0 ? 0 : 1;
}

static int race_processes(const int *cpus, int count) {
    struct racer *racers = ringcross_shared_alloc(PROCESSES * sizeof *racers + PROCESSES * sizeof(long));
    if (racers == NULL) {
        return ringcross_refused("mmap", errno);
    }
    struct private_race race = {racers, (volatile long *)(racers + PROCESSES), {0}, count, 0};
    memcpy(race.cpus, cpus, sizeof race.cpus);
    pid_t children[PROCESSES];
    int refused = 0;
    int started = 0;
    while (refused == 0 && started < PROCESSES) {
        race.number = started;
        children[started] = ringcross_spawn_child(race_as_process, &race);
        refused = children[started] < 0 ? children[started] : 0;
        started += refused == 0;
    }
    for (int i = 0; i < started; i++) {
        int ended = ringcross_wait_child(children[i]);
        refused = refused != 0 ? refused : ended;
    }
    if (refused != 0) {
        return ringcross_refused("racing processes", -refused);
    }
    tell("done", "processes", done_by(racers, PROCESSES));
    tell("lost", "processes", done_by(racers, PROCESSES) - race.left[0] - race.left[1]);
    tell_overlap("processes", racers, PROCESSES);
    return 0;
}

int ringcross_show_races(void) {
    int cpus[RINGCROSS_MOST_CPUS] = {0};
    int count = ringcross_cpus(cpus);
    if (count < 0) {
        return ringcross_refused("sched_getaffinity", -count);
    }
    ringcross_tell("cpus", count);
    int refused = race_threads("plain", add_plainly, cpus, count);
    refused = refused != 0 ? refused : race_threads("atomic", add_atomically, cpus, count);
    refused = refused != 0 ? refused : race_threads("mutex", add_under_mutex, cpus, count);
    return refused != 0 ? refused : race_processes(cpus, count);
}
