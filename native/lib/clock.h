#ifndef RINGCROSS_CLOCK_H
#define RINGCROSS_CLOCK_H

#include <time.h>

static inline long ringcross_nanos(const struct timespec *time) {
    return time->tv_sec * 1000000000L + time->tv_nsec;
}

static inline long ringcross_nanos_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return ringcross_nanos(&now);
}

#endif
