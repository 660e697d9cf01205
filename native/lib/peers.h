#ifndef RINGCROSS_PEERS_H
#define RINGCROSS_PEERS_H

#include "../ringcross.h"
#include "ended.h"

/* What a peer has in common with the one that measures. */
struct ringcross_peer_resources {
    int descriptor[RINGCROSS_ENDS];
    void *shared; /* RINGCROSS_SHARED_BYTES of memory, or NULL */
};

/* A peer's life: it returns when its input ends or ringcross_ended says so, which it looks at before each wait. As a
 * process it may as well never return: it is killed. */
typedef void ringcross_peer(struct ringcross_peer_resources *resources);

struct ringcross_peer_name {
    const char *name;
    ringcross_peer *run;
};

/* One table a group, each ended by an empty name. */
extern const struct ringcross_peer_name ringcross_crossing_peers[];
extern const struct ringcross_peer_name ringcross_switching_peers[];
extern const struct ringcross_peer_name ringcross_communication_peers[];
extern const struct ringcross_peer_name ringcross_synchronisation_peers[];

/* The helper's side: lives as that peer with the descriptors 0, 1, ... The exit status. */
int ringcross_peer_main(const char *name, int cpu, int shared);

#endif
