#ifndef RINGCROSS_EXCHANGE_H
#define RINGCROSS_EXCHANGE_H

#include "peers.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* What both sides of an exchange know of it: the first words of the memory that they share. */
struct ringcross_exchange_terms {
    long bytes;  /* the length of a message */
    long first;  /* where there are no descriptors: the objects' numbers, there and back */
    long second;
};

/* How a medium moves all of a message, however many calls that takes; 0 or a negative errno. */
struct ringcross_medium {
    long (*send)(int out, const void *bytes, size_t size);
    long (*receive)(int in, void *bytes, size_t size);
};

/* One exchange: a message goes there, one byte comes back. That byte, or a negative errno. */
static inline long ringcross_exchange_one(struct ringcross_medium medium, int out, int in, const void *message,
                                          size_t size, void *answer) {
    long error = medium.send(out, message, size);
    if (error == 0) {
        error = medium.receive(in, answer, 1);
    }
    return error;
}

/* The other side: receives all of each message and answers with its last byte, so that nothing can be left out. */
static inline void ringcross_answer_by(struct ringcross_medium medium, int in, int out, long bytes) {
    char *message = malloc((size_t)bytes);
    if (message == NULL) {
        return;
    }
    memset(message, 0, (size_t)bytes);
    while (medium.receive(in, message, (size_t)bytes) == 0 && medium.send(out, message + bytes - 1, 1) == 0) {
    }
    free(message);
}

ringcross_peer ringcross_answer_messages;
ringcross_peer ringcross_answer_posix_queue;
ringcross_peer ringcross_answer_sysv_queue;
ringcross_peer ringcross_answer_sysv_semaphore;
ringcross_peer ringcross_answer_futex;
ringcross_peer ringcross_answer_spin;
ringcross_peer ringcross_take_memfds;
ringcross_peer ringcross_hold_memory;

#endif
