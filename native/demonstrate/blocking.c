#include "../lib/clock.h"
#include "demonstrate.h"
#include "waiting.h"
#include "../lib/transfer.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <unistd.h>

enum { CALLS = 10, DELAY_NANOS = 20 * 1000 * 1000 };

/* The other side: takes a byte, thinks about it, notes the time and gives it back. */
struct answering {
    int requests[2];
    int answers[2];
    long answered_nanos;
};

/* What the calls came to, all together. */
struct calls {
    long slow_answers;
    long returned_before;
    long wall_nanos;
    long cpu_nanos;
    long voluntary_switches;
};

static void *answer(void *argument) {
    struct answering *side = argument;
    const struct timespec delay = {.tv_nsec = DELAY_NANOS};
    char byte;
    while (ringcross_receive(side->requests[0], &byte, 1) == 0) {
        clock_nanosleep(CLOCK_MONOTONIC, 0, &delay, NULL);
        __atomic_store_n(&side->answered_nanos, ringcross_nanos_now(), __ATOMIC_SEQ_CST);
        ringcross_send(side->answers[1], &byte, 1);
    }
    return NULL;
}

static long cpu_nanos(void) {
    struct timespec used;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return ringcross_nanos(&used);
}

static long voluntary_switches(void) {
    return ringcross_usage(RUSAGE_THREAD).ru_nvcsw;
}

/* Whoever does not wait is told EAGAIN, and asks for the answer once it is there. */
static long finish(int in, char *byte) {
    struct pollfd readable = {.fd = in, .events = POLLIN};
    while (poll(&readable, 1, -1) < 0 && errno == EINTR) {
    }
    return ringcross_receive(in, byte, 1);
}

/* One request, and one read of its answer; 0 or a negative errno. */
static long call_once(struct answering *side, struct calls *calls) {
    char byte = 1;
    __atomic_store_n(&side->answered_nanos, 0, __ATOMIC_SEQ_CST);
    long asked = ringcross_nanos_now(), cpu = cpu_nanos(), switches = voluntary_switches();
    long error = ringcross_send(side->requests[1], &byte, 1);
    error = error != 0 ? error : ringcross_receive(side->answers[0], &byte, 1);
    long returned = ringcross_nanos_now();
    calls->cpu_nanos += cpu_nanos() - cpu;
    calls->voluntary_switches += voluntary_switches() - switches;
    calls->wall_nanos += returned - asked;
    long answered = __atomic_load_n(&side->answered_nanos, __ATOMIC_SEQ_CST);
    calls->returned_before += answered == 0 || returned < answered;
    error = error == -EAGAIN ? finish(side->answers[0], &byte) : error;
    answered = __atomic_load_n(&side->answered_nanos, __ATOMIC_SEQ_CST);
    calls->slow_answers += answered - asked >= DELAY_NANOS;
    return error;
}

static long call_all(struct answering *side, struct calls *calls) {
    long error = 0;
    for (int i = 0; i < CALLS && error == 0; i++) {
        error = call_once(side, calls);
    }
    return error;
}

/* First as read(2) is, then with O_NONBLOCK: the control, which shows that a read that did not wait would be noticed. */
static long both_ways(struct answering *side, struct calls *waiting, struct calls *control) {
    long error = call_all(side, waiting);
    if (error == 0 && fcntl(side->answers[0], F_SETFL, O_NONBLOCK) != 0) {
        error = -errno;
    }
    return error != 0 ? error : call_all(side, control);
}

static void tell(const struct calls *waiting, const struct calls *control) {
    ringcross_tell("calls", CALLS);
    ringcross_tell("slowAnswers", waiting->slow_answers);
    ringcross_tell("returnedBeforeAnswer", waiting->returned_before);
    ringcross_tell("wallNanos", waiting->wall_nanos);
    ringcross_tell("cpuNanos", waiting->cpu_nanos);
    ringcross_tell("voluntarySwitches", waiting->voluntary_switches);
    ringcross_tell("nonblocking.returnedBeforeAnswer", control->returned_before);
}

int ringcross_show_blocking(void) {
    struct answering side = {.answered_nanos = 0};
    struct calls waiting = {0}, control = {0};
    pthread_t thread;
    if (pipe2(side.requests, O_CLOEXEC) != 0 || pipe2(side.answers, O_CLOEXEC) != 0) {
        return ringcross_refused("pipe2", errno);
    }
    int refused = pthread_create(&thread, NULL, answer, &side);
    if (refused != 0) {
        return ringcross_refused("pthread_create", refused);
    }
    long error = both_ways(&side, &waiting, &control);
    close(side.requests[1]);
    pthread_join(thread, NULL);
    if (error != 0) {
        return ringcross_refused("a request and its answer", (int)-error);
    }
    tell(&waiting, &control);
    return 0;
}
