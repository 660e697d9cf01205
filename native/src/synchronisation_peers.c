#include "peers.h"

#include <stddef.h>

const struct ringcross_peer_name ringcross_synchronisation_peers[] = {
    {NULL, NULL},
};
