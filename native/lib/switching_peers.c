#include "peers.h"

#include "../arch/arch.h"
#include "pingpong.h"
#include "switching.h"
#include "transfer.h"

#include <errno.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Answers each byte on 0 by one on 1. */
static void echo_bytes(struct ringcross_peer_resources *resources) {
    char byte;
    ringcross_echo_messages(resources->descriptor[0], resources->descriptor[1], &byte, sizeof byte);
}

static void yield_until_ended(struct ringcross_peer_resources *resources) {
    (void)resources;
    while (!ringcross_ended) {
        sched_yield();
    }
}

/* As ringcross_futex_pingpong: it asks to sleep before it looks. Refused, it ends: looking without sleeping would be
 * measured as something that it is not. */
static void take_turns_by_futex(struct ringcross_peer_resources *resources) {
    struct ringcross_turns *turns = resources->shared;
    while (!ringcross_ended) {
        if (syscall(SYS_futex, &turns->turn, turns->wait, RINGCROSS_TURN_OURS, NULL) < 0 && errno != EAGAIN &&
            errno != EINTR) {
            return;
        }
        if (__atomic_load_n(&turns->turn, __ATOMIC_SEQ_CST) == RINGCROSS_TURN_PEERS) {
            __atomic_store_n(&turns->turn, RINGCROSS_TURN_OURS, __ATOMIC_SEQ_CST);
            syscall(SYS_futex, &turns->turn, turns->wake, 1, NULL);
        }
    }
}

static void echo_counts(struct ringcross_peer_resources *resources) {
    uint64_t count;
    ringcross_echo_messages(resources->descriptor[0], resources->descriptor[1], &count, sizeof count);
}

/* Ends when the turn is nobody's: no signal gets it out of its wait. */
static void take_turns_by_condition(struct ringcross_peer_resources *resources) {
    struct ringcross_turns *turns = resources->shared;
    pthread_mutex_lock(&turns->mutex);
    while (turns->turn != RINGCROSS_TURN_NOBODYS) {
        if (turns->turn == RINGCROSS_TURN_PEERS) {
            turns->turn = RINGCROSS_TURN_OURS;
            pthread_cond_signal(&turns->back);
        }
        pthread_cond_wait(&turns->there, &turns->mutex);
    }
    pthread_mutex_unlock(&turns->mutex);
}

static void take_turns_by_yield(struct ringcross_peer_resources *resources) {
    struct ringcross_turns *turns = resources->shared;
    while (!ringcross_ended) {
        if (__atomic_load_n(&turns->turn, __ATOMIC_SEQ_CST) == RINGCROSS_TURN_PEERS) {
            __atomic_store_n(&turns->turn, RINGCROSS_TURN_OURS, __ATOMIC_SEQ_CST);
        }
        sched_yield();
    }
}

static void spin_until_ended(struct ringcross_peer_resources *resources) {
    (void)resources;
    while (!ringcross_ended) {
        ringcross_relax();
    }
}

/* Without memory it answers all the same, but with another byte: nobody shall wait for ever. */
static void walk_and_echo(struct ringcross_peer_resources *resources) {
    long bytes = ((struct ringcross_turns *)resources->shared)->set_bytes;
    void *set = malloc((size_t)bytes + 1);
    char byte;
    if (set != NULL) {
        /* Written to, because all that was never written to is one and the same frame. */
        memset(set, 0, (size_t)bytes + 1);
    }
    while (ringcross_receive(resources->descriptor[0], &byte, 1) == 0) {
        byte = set != NULL && ringcross_walk(set, bytes) == 0 ? RINGCROSS_WALKED : 0;
        if (ringcross_send(resources->descriptor[1], &byte, 1) != 0) {
            break;
        }
    }
    free(set);
}

const struct ringcross_peer_name ringcross_switching_peers[] = {
    {"echo-bytes", echo_bytes},
    {"yield", yield_until_ended},
    {"futex", take_turns_by_futex},
    {"echo-counts", echo_counts},
    {"condition", take_turns_by_condition},
    {"turns-by-yield", take_turns_by_yield},
    {"spin", spin_until_ended},
    {"walk-and-echo", walk_and_echo},
    {NULL, NULL},
};
