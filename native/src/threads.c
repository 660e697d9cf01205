#define _GNU_SOURCE
#include "../ringcross.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

void *ringcross_empty_routine(void *argument) {
    return argument;
}

long ringcross_loop_thread(long count) {
    for (long i = 0; i < count; i++) {
        pthread_t thread;
        int error = pthread_create(&thread, NULL, ringcross_empty_routine, NULL);
        if (error != 0) {
            return -error;
        }
        pthread_join(thread, NULL);
    }
    return 0;
}

struct yielder {
    pthread_t thread;
    atomic_int stop;
};

static void *yield_until_stopped(void *argument) {
    struct yielder *yielder = argument;
    while (!atomic_load_explicit(&yielder->stop, memory_order_relaxed)) {
        sched_yield();
    }
    return NULL;
}

/* The thread inherits its creator's affinity, so it competes for the creator's CPU. NULL: out of resources. */
void *ringcross_yielder_start(void) {
    struct yielder *yielder = calloc(1, sizeof *yielder);
    if (yielder != NULL && pthread_create(&yielder->thread, NULL, yield_until_stopped, yielder) != 0) {
        free(yielder);
        yielder = NULL;
    }
    return yielder;
}

long ringcross_yielder_stop(void *argument) {
    struct yielder *yielder = argument;
    atomic_store(&yielder->stop, 1);
    int error = pthread_join(yielder->thread, NULL);
    free(yielder);
    return -error;
}
