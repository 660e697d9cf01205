#include "contention.h"
#include "peers.h"

#include <stddef.h>

/* Looked at the end only now and then, so that the contention is for what is measured. */
enum { BETWEEN_LOOKS = 16 };

static void contend(struct ringcross_contention *contention, long (*loop)(void *, long), void *what) {
    __atomic_fetch_add(&contention->arrived, 1, __ATOMIC_RELEASE);
    while (!ringcross_ended && loop(what, BETWEEN_LOOKS) == 0) {
    }
}

static void add_atomically(struct ringcross_peer_resources *resources) {
    struct ringcross_contention *contention = resources->shared;
    contend(contention, ringcross_loop_atomic_add, &contention->word);
}

static void lock_mutex(struct ringcross_peer_resources *resources) {
    struct ringcross_contention *contention = resources->shared;
    contend(contention, ringcross_loop_mutex, &contention->mutex);
}

static void lock_spinlock(struct ringcross_peer_resources *resources) {
    struct ringcross_contention *contention = resources->shared;
    contend(contention, ringcross_loop_spinlock, (void *)&contention->spinlock);
}

const struct ringcross_peer_name ringcross_synchronisation_peers[] = {
    {"atomic-add", add_atomically},
    {"mutex", lock_mutex},
    {"spinlock", lock_spinlock},
    {NULL, NULL},
};
