#include "demonstrate.h"
#include "sharing.h"
#include "tasks.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <time.h>

enum {
    TASKS = 2,
    /* How long is waited for a lock that cannot come; a wait that does end takes microseconds. */
    VAIN_MILLIS = 100,
    ORDERLY_MILLIS = 5000,
    REPETITIONS = 100000,
    STRIDE = 64,
    PER_SECOND = 1000,
    NANOS = 1000000,
};

static pthread_mutex_t locks[TASKS] = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_MUTEX_INITIALIZER};
static pthread_barrier_t both;

struct taker {
    int first; /* which lock is taken first */
    long timed_out;
    long waited; /* times that the other had the lock */
    long taken;  /* times that both were held */
    int error;   /* another refusal than a time-out */
};

static int lock_within(pthread_mutex_t *lock, long millis) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    long nanos = until.tv_nsec + millis % PER_SECOND * NANOS;
    until.tv_sec += millis / PER_SECOND + nanos / (PER_SECOND * (long)NANOS);
    until.tv_nsec = nanos % (PER_SECOND * (long)NANOS);
    return pthread_mutex_timedlock(lock, &until);
}

/* Nobody lets go before both have given up: what one gives back would end the other's wait. */
static void take_in_opposite_order(void *argument) {
    struct taker *me = argument;
    pthread_mutex_lock(&locks[me->first]);
    pthread_barrier_wait(&both);
    int refused = lock_within(&locks[1 - me->first], VAIN_MILLIS);
    me->timed_out += refused == ETIMEDOUT;
    me->error = refused == ETIMEDOUT ? 0 : refused;
    pthread_barrier_wait(&both);
    if (refused == 0) {
        me->taken++;
        pthread_mutex_unlock(&locks[1 - me->first]);
    }
    pthread_mutex_unlock(&locks[me->first]);
}

static int take(struct taker *me, pthread_mutex_t *lock) {
    if (pthread_mutex_trylock(lock) == 0) {
        return 0;
    }
    me->waited++;
    return lock_within(lock, ORDERLY_MILLIS);
}

static void take_in_one_order(void *argument) {
    struct taker *me = argument;
    for (long i = 0; i < REPETITIONS && me->timed_out == 0 && me->error == 0; i++) {
        int refused = take(me, &locks[0]);
        if (refused == 0) {
            /* Where a deadlock would arise the other gets its chance, on one CPU too. */
            if (i % STRIDE == 0) {
                sched_yield();
            }
            refused = take(me, &locks[1]);
            if (refused == 0) {
                me->taken++;
                pthread_mutex_unlock(&locks[1]);
            }
            pthread_mutex_unlock(&locks[0]);
        }
        me->timed_out += refused == ETIMEDOUT;
        me->error = refused == ETIMEDOUT ? 0 : refused;
    }
}

static int take_both(void (*how)(void *), struct taker *takers, const int *cpus, int count) {
    int refused = ringcross_run_on_cpus(how, takers, sizeof *takers, TASKS, cpus, count);
    for (int i = 0; i < TASKS && refused == 0; i++) {
        refused = -takers[i].error;
    }
    return refused == 0 ? 0 : ringcross_refused("two threads with two locks", -refused);
}

int ringcross_show_deadlock(void) {
    int cpus[RINGCROSS_MOST_CPUS];
    int count = ringcross_cpus(cpus);
    struct taker opposite[TASKS] = {{.first = 0}, {.first = 1}};
    struct taker orderly[TASKS] = {{.first = 0}, {.first = 0}};
    if (count < 0) {
        return ringcross_refused("sched_getaffinity", -count);
    }
    pthread_barrier_init(&both, NULL, TASKS);
    int refused = take_both(take_in_opposite_order, opposite, cpus, count);
    refused = refused != 0 ? refused : take_both(take_in_one_order, orderly, cpus, count);
    /* On one CPU each yield lets the other find the lock taken, however busy the host is. */
    refused = refused != 0 ? refused : take_both(take_in_one_order, orderly, cpus, 1);
    if (refused != 0) {
        return refused;
    }
    ringcross_tell("threads", TASKS);
    ringcross_tell("opposite.timedOut", opposite[0].timed_out + opposite[1].timed_out);
    ringcross_tell("opposite.tookBoth", opposite[0].taken + opposite[1].taken);
    ringcross_tell("ordered.timedOut", orderly[0].timed_out + orderly[1].timed_out);
    ringcross_tell("ordered.tookBoth", orderly[0].taken + orderly[1].taken);
    ringcross_tell("ordered.found", orderly[0].waited + orderly[1].waited);
    return 0;
}
