#include "peers.h"

#include "exchange.h"

#include <stddef.h>

const struct ringcross_peer_name ringcross_communication_peers[] = {
    {"answer-messages", ringcross_answer_messages},
    {"answer-posix-queue", ringcross_answer_posix_queue},
    {"answer-sysv-queue", ringcross_answer_sysv_queue},
    {"answer-sysv-semaphore", ringcross_answer_sysv_semaphore},
    {"answer-futex", ringcross_answer_futex},
    {"answer-spin", ringcross_answer_spin},
    {"take-memfds", ringcross_take_memfds},
    {"hold-memory", ringcross_hold_memory},
    {NULL, NULL},
};
