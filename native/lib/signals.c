#include "companion.h"
#include "../helper/crossing_workers.h"

#include "../ringcross.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

/* Real-time, so that neither libc nor a JVM has a use for it, and not the one that ends peers. */
long ringcross_signal(void) {
    return SIGRTMAX - 2;
}

static volatile sig_atomic_t counted;

void ringcross_count_signal(int number) {
    (void)number;
    counted++;
}

static pid_t partner;
static sigset_t awaited;

static long answer_signals(long count) {
    for (long i = 0; i < count; i++) {
        if (kill(partner, (int)ringcross_signal()) != 0) {
            return -errno;
        }
        while (sigwaitinfo(&awaited, NULL) < 0) {
            if (errno != EINTR) {
                return -errno;
            }
        }
    }
    return 0;
}

/* Waits for the first, and then does the same as the worker: a round trip later each answers the other's. */
static int live_by_signals(void) {
    partner = getppid();
    while (sigwaitinfo(&awaited, NULL) < 0 && errno == EINTR) {
    }
    for (;;) {
        if (answer_signals(1) != 0) {
            return EIO;
        }
    }
}

long ringcross_start_signalling(const char *cpu) {
    sigemptyset(&awaited);
    sigaddset(&awaited, (int)ringcross_signal());
    /* Blocked in both from the start, so that none is lost: it stays pending until somebody waits for it. */
    if (sigprocmask(SIG_BLOCK, &awaited, NULL) != 0) {
        return -errno;
    }
    long pid = ringcross_companion_start(atoi(cpu), live_by_signals);
    partner = (pid_t)pid;
    return pid < 0 ? pid : answer_signals(1);
}

long ringcross_signal_pingpong(long operation, long count) {
    (void)operation;
    return answer_signals(count);
}
