#ifndef RINGCROSS_PINGPONG_H
#define RINGCROSS_PINGPONG_H

#include "transfer.h"

/* Writes back to out each message of that size read from in, until in ends. */
static inline void ringcross_echo_messages(int in, int out, void *message, size_t size) {
    while (ringcross_receive(in, message, size) == 0 && ringcross_send(out, message, size) == 0) {
    }
}

/* Sends the message and waits until as much has come back, count times; the size, or a negative errno. */
static inline long ringcross_round_trips(int out, int in, void *message, size_t size, long count) {
    for (long i = 0; i < count; i++) {
        long error = ringcross_send(out, message, size);
        if (error == 0) {
            error = ringcross_receive(in, message, size);
        }
        if (error != 0) {
            return error;
        }
    }
    return (long)size;
}

/* Pins the calling thread to one CPU; a negative cpu leaves it where it is. 0 or a negative errno. */
int ringcross_pin(int cpu);

#endif
