#include "../ringcross.h"
#include "../lib/clock.h"
#include "demonstrate.h"
#include "waiting.h"
#include "../lib/transfer.h"
#include "../lib/uring.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

/* A step that shares no factor with their number gives each request another duration, and mixes them. */
enum { REQUESTS = 16, STEP = 7, SHARE_NANOS = 2 * 1000 * 1000 };

/* In the order in which they were over, as whoever served them saw it. */
struct completions {
    int order[REQUESTS];
    unsigned count;
};

struct request {
    int number;
    int answer; /* a pipe to write into when it is over */
    struct completions *completions;
};

static long duration_nanos(int number) {
    return (long)(1 + number * STEP % REQUESTS) * SHARE_NANOS;
}

static void complete(struct completions *completions, int number) {
    completions->order[__atomic_fetch_add(&completions->count, 1, __ATOMIC_SEQ_CST) % REQUESTS] = number;
}

/* Pairs that were asked for in one order and were over in the other. */
static long inversions(const struct completions *completions) {
    long found = 0;
    for (unsigned i = 0; i < completions->count; i++) {
        for (unsigned later = i + 1; later < completions->count; later++) {
            found += completions->order[i] > completions->order[later];
        }
    }
    return found;
}

static void *serve(void *argument) {
    const struct request *request = argument;
    const struct timespec duration = {.tv_nsec = duration_nanos(request->number)};
    char byte = 1;
    clock_nanosleep(CLOCK_MONOTONIC, 0, &duration, NULL);
    complete(request->completions, request->number);
    ringcross_send(request->answer, &byte, 1);
    return NULL;
}

/* A thread serves each; the caller reads each answer before it asks again, or asks for all first. */
static long by_pipe(int all_at_once, struct completions *completions) {
    struct request requests[REQUESTS];
    pthread_t threads[REQUESTS];
    int answers[2], made = 0;
    char bytes[REQUESTS];
    if (pipe2(answers, O_CLOEXEC) != 0) {
        return -errno;
    }
    long error = 0;
    for (int i = 0; i < REQUESTS && error == 0; i++) {
        requests[i] = (struct request){i, answers[1], completions};
        error = -pthread_create(&threads[i], NULL, serve, &requests[i]);
        made += error == 0;
        error = error == 0 && !all_at_once ? ringcross_receive(answers[0], bytes, 1) : error;
    }
    error = error == 0 && all_at_once ? ringcross_receive(answers[0], bytes, REQUESTS) : error;
    while (made > 0) {
        pthread_join(threads[--made], NULL);
    }
    close(answers[0]);
    close(answers[1]);
    return error;
}

static long arm(int epoll, int number, int *timer) {
    const struct itimerspec once = {.it_value.tv_nsec = duration_nanos(number)};
    struct epoll_event event = {.events = EPOLLIN | EPOLLONESHOT, .data.u32 = (uint32_t)number};
    *timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
    return *timer < 0 || timerfd_settime(*timer, 0, &once, NULL) != 0 ||
                   epoll_ctl(epoll, EPOLL_CTL_ADD, *timer, &event) != 0
               ? -errno
               : 0;
}

static long by_epoll(struct completions *completions) {
    int timers[REQUESTS], made = 0;
    struct epoll_event event;
    int epoll = epoll_create1(EPOLL_CLOEXEC);
    long error = epoll < 0 ? -errno : 0;
    while (made < REQUESTS && error == 0) {
        error = arm(epoll, made, &timers[made]);
        made++;
    }
    while (completions->count < REQUESTS && error == 0) {
        int ready = epoll_wait(epoll, &event, 1, -1);
        if (ready == 1) {
            complete(completions, (int)event.data.u32);
        } else if (ready < 0 && errno != EINTR) {
            error = -errno;
        }
    }
    while (made > 0) {
        close(timers[--made]);
    }
    close(epoll);
    return error;
}

/* A fresh ring's completions stand in the order in which the kernel put them there. */
static long by_uring(struct completions *completions) {
    /* A struct __kernel_timespec, which older headers lack: the same where a long has 64 bits. */
    _Static_assert(sizeof(struct timespec) == 16, "seconds and nanoseconds of 64 bits each");
    struct timespec durations[REQUESTS];
    long opened = ringcross_uring_open(REQUESTS, 0, 0);
    if (opened < 0) {
        return opened;
    }
    struct ringcross_uring *ring = (struct ringcross_uring *)opened;
    for (int i = 0; i < REQUESTS; i++) {
        struct io_uring_sqe *entry = ringcross_uring_entry(ring, (unsigned)i);
        durations[i] = (struct timespec){.tv_nsec = duration_nanos(i)};
        entry->opcode = IORING_OP_TIMEOUT;
        entry->addr = (uintptr_t)&durations[i];
        entry->len = 1;
        entry->user_data = (unsigned)i;
    }
    long result = ringcross_uring_batch(ring, REQUESTS);
    /* A timeout that came as it should says ETIME. */
    for (unsigned i = 0; i < REQUESTS && result == -ETIME; i++) {
        result = ring->completions[i].res;
        complete(completions, (int)ring->completions[i].user_data);
    }
    ringcross_uring_close((void *)opened);
    return result == -ETIME ? 0 : result;
}

static void tell(const char *way, const struct completions *completions) {
    char key[64];
    snprintf(key, sizeof key, "%s.completed", way);
    ringcross_tell(key, completions->count);
    snprintf(key, sizeof key, "%s.inversions", way);
    ringcross_tell(key, inversions(completions));
}

int ringcross_show_completions(void) {
    struct completions waiting = {.count = 0}, threads = {.count = 0}, epoll = {.count = 0}, uring = {.count = 0};
    long error = by_pipe(0, &waiting);
    error = error != 0 ? error : by_pipe(1, &threads);
    error = error != 0 ? error : by_epoll(&epoll);
    if (error != 0) {
        return ringcross_refused("requests to threads and timers", (int)-error);
    }
    ringcross_tell("requests", REQUESTS);
    tell("oneAfterAnother", &waiting);
    tell("threads", &threads);
    tell("epoll", &epoll);
    error = by_uring(&uring);
    if (error == 0) {
        tell("io_uring", &uring);
    } else {
        ringcross_tell_word("io_uring.refused", strerror((int)-error));
    }
    return 0;
}
