#include "peers.h"

#include "exchange.h"

#include <stddef.h>

const struct ringcross_peer_name ringcross_communication_peers[] = {
    {"answer-messages", ringcross_answer_messages},
    {"answer-posix-queue", ringcross_answer_posix_queue},
    {"answer-sysv-queue", ringcross_answer_sysv_queue},
    {"answer-sysv-semaphore", ringcross_answer_sysv_semaphore},
    {NULL, NULL},
};
