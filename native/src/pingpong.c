#define _GNU_SOURCE
#include "pingpong.h"

#include "../ringcross.h"
#include "transfer.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>

int ringcross_pin(int cpu) {
    if (cpu < 0) {
        return 0;
    }
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    return sched_setaffinity(0, sizeof set, &set) == 0 ? 0 : -errno;
}

void ringcross_echo(int in, int out) {
    char byte;
    while (ringcross_receive(in, &byte, 1) == 0 && ringcross_send(out, &byte, 1) == 0) {
    }
}

struct echo {
    pthread_t thread;
    int in;
    int out;
    int cpu;
};

static void *echo_until_end(void *argument) {
    struct echo *echo = argument;
    /* A refused affinity leaves the round trip valid, only elsewhere: the caller checks the CPU beforehand. */
    (void)ringcross_pin(echo->cpu);
    ringcross_echo(echo->in, echo->out);
    return NULL;
}

/* NULL: out of resources. The descriptors stay the caller's: closing the far end of in ends the thread. */
void *ringcross_echo_thread_start(int in, int out, int cpu) {
    struct echo *echo = calloc(1, sizeof *echo);
    if (echo == NULL) {
        return NULL;
    }
    echo->in = in;
    echo->out = out;
    echo->cpu = cpu;
    if (pthread_create(&echo->thread, NULL, echo_until_end, echo) != 0) {
        free(echo);
        return NULL;
    }
    return echo;
}

long ringcross_echo_thread_stop(void *argument) {
    struct echo *echo = argument;
    int error = pthread_join(echo->thread, NULL);
    free(echo);
    return -error;
}

long ringcross_pingpong(int out, int in, long count) {
    char byte = 'r';
    for (long i = 0; i < count; i++) {
        long error = ringcross_send(out, &byte, 1);
        if (error == 0) {
            error = ringcross_receive(in, &byte, 1);
        }
        if (error != 0) {
            return error;
        }
    }
    return 1;
}
