#include "../ringcross.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

enum {
    MOST_TOGETHER = 64,
    /* So small that libc keeps the stacks of all for the next batch: it keeps 40 MiB. aarch64 wants 128 KiB or more. */
    STACK_BYTES = 128 * 1024,
};

struct wait {
    pthread_t thread;
    int timer;
    long nanos;
};

static long set(int timer, long nanos) {
    const struct itimerspec once = {.it_value = {.tv_sec = nanos / 1000000000, .tv_nsec = nanos % 1000000000}};
    return timerfd_settime(timer, 0, &once, NULL) != 0 ? -errno : 0;
}

/* Sleeps until it has expired; 1 or a negative errno. */
static long expire(int timer) {
    uint64_t expirations;
    while (read(timer, &expirations, sizeof expirations) < 0) {
        if (errno != EINTR) {
            return -errno;
        }
    }
    return 1;
}

static long wait_for(int timer, long nanos) {
    long error = set(timer, nanos);
    return error != 0 ? error : expire(timer);
}

long ringcross_waits_one_by_one(const int *timers, long together, long nanos, long batches) {
    long over = 0;
    for (long i = 0; i < together * batches; i++) {
        long result = wait_for(timers[i % together], nanos);
        if (result < 0) {
            return result;
        }
        over += result;
    }
    return over;
}

static void *wait_in_thread(void *argument) {
    const struct wait *wait = argument;
    return (void *)wait_for(wait->timer, wait->nanos);
}

static long batch_of_threads(const int *timers, long together, long nanos, const pthread_attr_t *attributes) {
    struct wait waits[MOST_TOGETHER];
    long made = 0, over = 0, error = 0;
    while (made < together && error == 0) {
        struct wait *wait = &waits[made];
        wait->timer = timers[made];
        wait->nanos = nanos;
        error = -pthread_create(&wait->thread, attributes, wait_in_thread, wait);
        made += error == 0;
    }
    while (made > 0) {
        void *result;
        pthread_join(waits[--made].thread, &result);
        over += (long)result;
        error = (long)result < 0 ? (long)result : error;
    }
    return error != 0 ? error : over;
}

long ringcross_waits_by_threads(const int *timers, long together, long nanos, long batches) {
    pthread_attr_t attributes;
    long over = 0;
    if (together > MOST_TOGETHER) {
        return -EINVAL;
    }
    long error = -pthread_attr_init(&attributes);
    error = error != 0 ? error : -pthread_attr_setstacksize(&attributes, STACK_BYTES);
    for (long batch = 0; batch < batches && error == 0; batch++) {
        long result = batch_of_threads(timers, together, nanos, &attributes);
        error = result < 0 ? result : 0;
        over += result;
    }
    pthread_attr_destroy(&attributes);
    return error != 0 ? error : over;
}

/* Those that have expired since the last question; how many, or a negative errno. */
static long some_over(const int *timers, int epoll) {
    struct epoll_event events[MOST_TOGETHER];
    int ready = epoll_wait(epoll, events, MOST_TOGETHER, -1);
    for (int i = 0; i < ready; i++) {
        long result = expire(timers[events[i].data.u32]);
        if (result < 0) {
            return result;
        }
    }
    return ready >= 0 ? ready : errno == EINTR ? 0 : -errno;
}

long ringcross_waits_by_loop(const int *timers, long together, long nanos, long batches, long epoll) {
    long result = 0;
    for (long batch = 0; batch < batches; batch++) {
        for (long i = 0; i < together && result >= 0; i++) {
            result = set(timers[i], nanos);
        }
        for (long over = 0; over < together && result >= 0; over += result) {
            result = some_over(timers, (int)epoll);
        }
        if (result < 0) {
            return result;
        }
    }
    return together * batches;
}
