#include "exchange.h"

#include "../ringcross.h"
#include "transfer.h"

static const struct ringcross_medium stream = {ringcross_send, ringcross_receive};

long ringcross_exchange(int out, int in, const void *message, long bytes, long count) {
    char answer = 0;
    long error = 0;
    for (long i = 0; i < count && error == 0; i++) {
        error = ringcross_exchange_one(stream, out, in, message, (size_t)bytes, &answer);
    }
    return error != 0 ? error : answer;
}

/* Reads from 0, answers on 1. A whole datagram is one read, since the buffer is as long as the message. */
void ringcross_answer_messages(struct ringcross_peer_resources *resources) {
    struct ringcross_exchange_terms *terms = resources->shared;
    ringcross_answer_by(stream, resources->descriptor[0], resources->descriptor[1], terms->bytes);
}
