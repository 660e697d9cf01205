#include "peers.h"

#include "exchange.h"

#include <stddef.h>

const struct ringcross_peer_name ringcross_communication_peers[] = {
    {"answer-messages", ringcross_answer_messages},
    {NULL, NULL},
};
