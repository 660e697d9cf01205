#include "peers.h"

#include "child.h"
#include "ended.h"
#include "helper.h"
#include "pingpong.h"
#include "transfer.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static ringcross_peer *in_table(const struct ringcross_peer_name *table, const char *name) {
    for (; table->name != NULL; table++) {
        if (strcmp(table->name, name) == 0) {
            return table->run;
        }
    }
    return NULL;
}

static ringcross_peer *find(const char *name) {
    const struct ringcross_peer_name *const tables[] = {ringcross_crossing_peers, ringcross_switching_peers,
                                                        ringcross_communication_peers,
                                                        ringcross_synchronisation_peers};
    ringcross_peer *found = NULL;
    for (size_t i = 0; i < sizeof tables / sizeof *tables && found == NULL; i++) {
        found = in_table(tables[i], name);
    }
    return found;
}

struct peer {
    pthread_t thread;
    ringcross_peer *run;
    int cpu;
    struct ringcross_peer_resources resources;
};

_Thread_local volatile sig_atomic_t ringcross_ended;

static void end_this_thread(int number) {
    (void)number;
    ringcross_ended = 1;
}

static void *run_until_ended(void *argument) {
    struct peer *peer = argument;
    /* Touched before a handler does: the first touch of a library's thread-local may allocate. */
    ringcross_ended = 0;
    /* A refused affinity leaves the peer valid, only elsewhere: the caller checks the CPU beforehand. */
    (void)ringcross_pin(peer->cpu);
    peer->run(&peer->resources);
    return NULL;
}

/* The signal that ends peers: real-time, so that neither libc nor a JVM has a use for it; not one of the last two,
 * which an emulator in user mode keeps. Not SA_RESTART: it shall interrupt. */
static int ending_signal(void) {
    return SIGRTMAX - 3;
}

/* A thread. NULL: no such name, or out of resources. The descriptors and the memory stay the caller's. */
void *ringcross_peer_start(const char *name, int cpu, const int *descriptors, long count, void *shared) {
    struct sigaction action = {.sa_handler = end_this_thread};
    struct peer *peer = calloc(1, sizeof *peer);
    if (peer == NULL || count > RINGCROSS_ENDS || (peer->run = find(name)) == NULL) {
        free(peer);
        return NULL;
    }
    if (count > 0) {
        memcpy(peer->resources.descriptor, descriptors, (size_t)count * sizeof *descriptors);
    }
    peer->resources.shared = shared;
    peer->cpu = cpu;
    sigaction(ending_signal(), &action, NULL);
    if (pthread_create(&peer->thread, NULL, run_until_ended, peer) != 0) {
        free(peer);
        return NULL;
    }
    return peer;
}

/* Interrupts the peer again and again: one signal may fall between its look at ringcross_ended and its next wait. */
long ringcross_peer_stop(void *argument) {
    struct peer *peer = argument;
    int error;
    do {
        struct timespec until;
        int refused = pthread_kill(peer->thread, ending_signal());
        /* ESRCH: it has ended by itself, and an older glibc says so; it is collected all the same. */
        if (refused != 0 && refused != ESRCH) {
            return -refused;
        }
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += 1000000;
        if (until.tv_nsec >= 1000000000) {
            until.tv_nsec -= 1000000000;
            until.tv_sec++;
        }
        error = pthread_timedjoin_np(peer->thread, NULL, &until);
    } while (error == ETIMEDOUT);
    free(peer);
    return -error;
}

/* The process that asked for this one: by the environment where that records it, else the parent of now. */
static pid_t starter(void) {
    const char *parent = getenv(RINGCROSS_PARENT);
    return parent != NULL ? (pid_t)atol(parent) : getppid();
}

/* 0 or a negative errno. */
static long prepare(struct ringcross_peer_resources *resources, int cpu, int shared) {
    /* Whoever started this may be killed at any time, and a peer that waits for a futex would never learn of it. */
    int unbound = ringcross_end_with(starter(), SIGKILL);
    if (unbound != 0) {
        return unbound;
    }
    for (int i = 0; i < RINGCROSS_ENDS; i++) {
        resources->descriptor[i] = i;
    }
    if (shared >= 0) {
        resources->shared = mmap(NULL, RINGCROSS_SHARED_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, shared, 0);
        if (resources->shared == MAP_FAILED) {
            return -errno;
        }
    }
    return ringcross_pin(cpu);
}

int ringcross_peer_main(const char *name, int cpu, int shared) {
    struct ringcross_peer_resources resources = {.shared = NULL};
    ringcross_peer *run = find(name);
    long refused = run == NULL ? -EINVAL : prepare(&resources, cpu, shared);
    long unsent = ringcross_send(RINGCROSS_READY, &refused, sizeof refused);
    close(RINGCROSS_READY);
    /* Whoever starts it by ProcessBuilder can't hand it that descriptor, and does not wait for an answer. */
    if (refused != 0 || (unsent != 0 && unsent != -EBADF)) {
        return 1;
    }
    run(&resources);
    return 0;
}
