#include "contention.h"

#include "../ringcross.h"

#include <errno.h>
#include <time.h>

/* Both kinds as pthread.h names them. 0 or a negative errno. */
long ringcross_mutex_prepare(void *mutex, int shared, int robust) {
    pthread_mutexattr_t attributes;
    int error = pthread_mutexattr_init(&attributes);
    if (error != 0) {
        return -error;
    }
    error = pthread_mutexattr_setpshared(&attributes, shared);
    if (error == 0) {
        error = pthread_mutexattr_setrobust(&attributes, robust);
    }
    if (error == 0) {
        error = pthread_mutex_init(mutex, &attributes);
    }
    pthread_mutexattr_destroy(&attributes);
    return -error;
}

/* Waits until so many have begun: what they do to begin must not be counted as the operation's. */
long ringcross_contenders_await(void *shared, long count) {
    enum { PATIENCE = 5000 };
    const struct ringcross_contention *contention = shared;
    const struct timespec millisecond = {.tv_nsec = 1000000};
    for (int i = 0; i < PATIENCE; i++) {
        if (__atomic_load_n(&contention->arrived, __ATOMIC_ACQUIRE) >= count) {
            return 0;
        }
        nanosleep(&millisecond, NULL);
    }
    return -ETIMEDOUT;
}

long ringcross_loop_atomic_add(void *word, long count) {
    for (long i = 0; i < count; i++) {
        /* The result is used, or the compiler would leave it away and make it a cheaper addition. */
        long before = __atomic_fetch_add((long *)word, 1, __ATOMIC_SEQ_CST);
        __asm__ volatile("" : : "r"(before));
    }
    return 0;
}

long ringcross_loop_mutex(void *mutex, long count) {
    for (long i = 0; i < count; i++) {
        int error = pthread_mutex_lock(mutex);
        if (error != 0) {
            return -error;
        }
        error = pthread_mutex_unlock(mutex);
        if (error != 0) {
            return -error;
        }
    }
    return 0;
}

long ringcross_loop_spinlock(void *spinlock, long count) {
    for (long i = 0; i < count; i++) {
        int error = pthread_spin_lock(spinlock);
        if (error != 0) {
            return -error;
        }
        pthread_spin_unlock(spinlock);
    }
    return 0;
}
