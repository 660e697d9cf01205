#ifndef RINGCROSS_CONTENTION_H
#define RINGCROSS_CONTENTION_H

#include <pthread.h>

/* What contending tasks share: one of the three, and on a cache line of its own how many of them have begun. */
struct ringcross_contention {
    union {
        long word;
        pthread_mutex_t mutex;
        pthread_spinlock_t spinlock;
    };
    _Alignas(256) int arrived;
};

#endif
