#include "../ringcross.h"
#include "../lib/clock.h"
#include "demonstrate.h"
#include "waiting.h"

#include <errno.h>
#include <stdint.h>
#include <sys/timerfd.h>
#include <unistd.h>

enum { WAITS = 16, WAIT_NANOS = 10 * 1000 * 1000, STEPS = 10 * 1000 };

/* What a caller did between its first request and its last answer. */
struct meanwhile {
    long answered;
    long pieces; /* of work of its own, done while an answer was outstanding */
    long wall_nanos;
    long cpu_nanos;
};

static long cpu_nanos(void) {
    struct timespec used;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return ringcross_nanos(&used);
}

static long start(int timer) {
    const struct itimerspec once = {.it_value.tv_nsec = WAIT_NANOS};
    return timerfd_settime(timer, 0, &once, NULL) != 0 ? -errno : 0;
}

/* 1: it is over; 0: not yet, which only a descriptor that does not wait says; or a negative errno. */
static long answer(int timer) {
    uint64_t expirations;
    if (read(timer, &expirations, sizeof expirations) > 0) {
        return 1;
    }
    return errno == EAGAIN || errno == EINTR ? 0 : -errno;
}

/* Starts one, and sleeps in read until it is over, again and again. */
static long wait_for_each(const int *timers, struct meanwhile *done) {
    long result = 0;
    for (int i = 0; i < WAITS && result >= 0; i++) {
        result = start(timers[i]);
        while (result == 0) {
            result = answer(timers[i]);
        }
        done->answered += result > 0;
    }
    return result < 0 ? result : 0;
}

/* Starts all, and looks after each piece of work whether the next is over: if not, it was done while that one ran. */
static long work_meanwhile(const int *timers, struct meanwhile *done) {
    long result = 0;
    for (int i = 0; i < WAITS && result >= 0; i++) {
        result = start(timers[i]);
    }
    while (done->answered < WAITS && result >= 0) {
        ringcross_alu_throughput(STEPS);
        result = answer(timers[done->answered]);
        done->answered += result > 0;
        done->pieces += result == 0;
    }
    return result < 0 ? result : 0;
}

static long measured(long (*go)(const int *, struct meanwhile *), int flags, struct meanwhile *done) {
    int timers[WAITS], made = 0;
    long result = 0;
    while (made < WAITS && result >= 0) {
        timers[made] = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | flags);
        result = timers[made] < 0 ? -errno : 0;
        made++;
    }
    long wall = ringcross_nanos_now(), cpu = cpu_nanos();
    result = result < 0 ? result : go(timers, done);
    done->cpu_nanos = cpu_nanos() - cpu;
    done->wall_nanos = ringcross_nanos_now() - wall;
    while (made > 0) {
        close(timers[--made]);
    }
    return result;
}

int ringcross_show_meanwhile(void) {
    struct meanwhile waiting = {0}, working = {0};
    long result = measured(wait_for_each, 0, &waiting);
    result = result < 0 ? result : measured(work_meanwhile, TFD_NONBLOCK, &working);
    if (result < 0) {
        return ringcross_refused("timerfd", (int)-result);
    }
    ringcross_tell("waits", WAITS);
    ringcross_tell("oneAfterAnother.answered", waiting.answered);
    ringcross_tell("oneAfterAnother.wallNanos", waiting.wall_nanos);
    ringcross_tell("oneAfterAnother.cpuNanos", waiting.cpu_nanos);
    ringcross_tell("meanwhile.answered", working.answered);
    ringcross_tell("meanwhile.pieces", working.pieces);
    ringcross_tell("meanwhile.wallNanos", working.wall_nanos);
    ringcross_tell("meanwhile.cpuNanos", working.cpu_nanos);
    return 0;
}
