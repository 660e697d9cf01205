#include "switching.h"

#include "../arch/arch.h"
#include "../ringcross.h"
#include "clock.h"
#include "pingpong.h"
#include "transfer.h"

#include <errno.h>
#include <sched.h>
#include <stdint.h>
#include <unistd.h>

/* Asks to sleep before it looks, so that each turn is the same two calls whoever is faster. */
long ringcross_futex_pingpong(void *shared, long wait, long wake, long count) {
    struct ringcross_turns *turns = shared;
    for (long i = 0; i < count; i++) {
        __atomic_store_n(&turns->turn, RINGCROSS_TURN_PEERS, __ATOMIC_SEQ_CST);
        if (syscall(SYS_futex, &turns->turn, wake, 1, NULL) < 0) {
            return -errno;
        }
        do {
            if (syscall(SYS_futex, &turns->turn, wait, RINGCROSS_TURN_PEERS, NULL) < 0 && errno != EAGAIN &&
                errno != EINTR) {
                return -errno;
            }
        } while (__atomic_load_n(&turns->turn, __ATOMIC_SEQ_CST) == RINGCROSS_TURN_PEERS);
    }
    return RINGCROSS_TURN_OURS;
}

long ringcross_eventfd_pingpong(int out, int in, long count) {
    uint64_t one = 1;
    return ringcross_round_trips(out, in, &one, sizeof one, count);
}

/* 0 or a negative errno. */
static long prepare_condition(pthread_cond_t *condition) {
    pthread_condattr_t attributes;
    int error = pthread_condattr_init(&attributes);
    if (error == 0) {
        error = pthread_condattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
        error = error != 0 ? error : pthread_cond_init(condition, &attributes);
        pthread_condattr_destroy(&attributes);
    }
    return -error;
}

/* Before the peer starts. Never destroyed: all of it is nothing but memory, and a peer that was killed may still count
 * as waiting. */
long ringcross_turns_prepare(void *shared, long wait, long wake, long set_bytes) {
    struct ringcross_turns *turns = shared;
    turns->wait = (int)wait;
    turns->wake = (int)wake;
    turns->set_bytes = set_bytes;
    long error = ringcross_mutex_prepare(&turns->mutex, PTHREAD_PROCESS_SHARED, PTHREAD_MUTEX_STALLED);
    error = error != 0 ? error : prepare_condition(&turns->there);
    return error != 0 ? error : prepare_condition(&turns->back);
}

long ringcross_condition_pingpong(void *shared, long count) {
    struct ringcross_turns *turns = shared;
    for (long i = 0; i < count; i++) {
        pthread_mutex_lock(&turns->mutex);
        turns->turn = RINGCROSS_TURN_PEERS;
        pthread_cond_signal(&turns->there);
        while (turns->turn == RINGCROSS_TURN_PEERS) {
            pthread_cond_wait(&turns->back, &turns->mutex);
        }
        pthread_mutex_unlock(&turns->mutex);
    }
    return RINGCROSS_TURN_OURS;
}

/* Tells the peer to end: no signal gets a task out of pthread_cond_wait. */
long ringcross_condition_end(void *shared) {
    struct ringcross_turns *turns = shared;
    pthread_mutex_lock(&turns->mutex);
    turns->turn = RINGCROSS_TURN_NOBODYS;
    pthread_cond_signal(&turns->there);
    return -pthread_mutex_unlock(&turns->mutex);
}

void *ringcross_condition_mutex(void *shared) {
    return &((struct ringcross_turns *)shared)->mutex;
}

void *ringcross_condition_there(void *shared) {
    return &((struct ringcross_turns *)shared)->there;
}

void *ringcross_condition_back(void *shared) {
    return &((struct ringcross_turns *)shared)->back;
}

long ringcross_yield_pingpong(void *shared, long count) {
    struct ringcross_turns *turns = shared;
    for (long i = 0; i < count; i++) {
        __atomic_store_n(&turns->turn, RINGCROSS_TURN_PEERS, __ATOMIC_SEQ_CST);
        while (__atomic_load_n(&turns->turn, __ATOMIC_SEQ_CST) == RINGCROSS_TURN_PEERS) {
            sched_yield();
        }
    }
    return RINGCROSS_TURN_OURS;
}

long ringcross_spin_wait(long count) {
    for (long i = 0; i < count; i++) {
        ringcross_relax();
    }
    return 0;
}

/* Reads one word of each cache line; 0, as long as the words are. */
long ringcross_walk(const void *set, long bytes) {
    enum { LINE_BYTES = 64 };
    long sum = 0;
    for (const char *next = set, *end = next + bytes; next < end; next += LINE_BYTES) {
        sum += *(const volatile long *)next;
    }
    return sum;
}

/* The peer walks, and then this task: a round trip that leaves this task's set in the cache again. */
long ringcross_walking_trip(int out, int in, const void *set, long bytes) {
    char byte = RINGCROSS_WALKED;
    long error = ringcross_send(out, &byte, 1);
    error = error != 0 ? error : ringcross_receive(in, &byte, 1);
    if (error != 0 || byte != RINGCROSS_WALKED) {
        return error != 0 ? error : -ENOMEM;
    }
    return ringcross_walk(set, bytes);
}

/* Sleeps; by how much it took longer than wanted, or a negative errno. */
long ringcross_overshoot(long nanos) {
    struct timespec wanted = {.tv_sec = nanos / 1000000000, .tv_nsec = nanos % 1000000000};
    long start = ringcross_nanos_now();
    int error = clock_nanosleep(CLOCK_MONOTONIC, 0, &wanted, NULL);
    return error != 0 ? -error : ringcross_nanos_now() - start - nanos;
}

/* Moves this task to a CPU and back, count times in all; it ends on the second. */
long ringcross_migrate(int there, int back, long count) {
    long error = 0;
    for (long i = 0; i < count && error == 0; i++) {
        error = ringcross_pin(i % 2 == 0 ? there : back);
    }
    return error;
}
